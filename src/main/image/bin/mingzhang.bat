@echo off
rem Starts Mingzhang from wherever its folder has been put.
rem
rem JAVA_HOME            the Java to use, 17 or later; without it, the java on PATH
rem MINGZHANG_JAVA_OPTS  further options for the JVM, split at blanks
rem
rem A batch file cannot tell whether it prints to a terminal: there is no colour and no progress here.

setlocal EnableExtensions DisableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java"

rem Chinese is printed as UTF-8, whatever the console was set to; it is set back at the end.
set "PAGE="
for /f "tokens=2 delims=:." %%A in ('chcp') do set "PAGE=%%A"
chcp 65001 >nul 2>&1

rem The line with the version may follow others, such as what JAVA_TOOL_OPTIONS is.
set "VERSION="
for /f "tokens=2,3" %%A in ('call "%JAVA%" -version 2^>^&1') do if "%%A"=="version" set "VERSION=%%~B"
set "MAJOR=0"
for /f "delims=.-+" %%A in ("%VERSION%") do set "MAJOR=%%A"
set "CODE=2"
if not defined VERSION goto missing
if %MAJOR% LSS 17 goto old

"%JAVA%" -XX:+UseSerialGC -Xms96m -XX:NewSize=64m -XX:TieredStopAtLevel=1 -Xlog:disable -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dmingzhang.terminal= %MINGZHANG_JAVA_OPTS% -cp "%LIB%\mingzhang.jar" org.mingzhang.cli.Main %*
set "CODE=%ERRORLEVEL%"
goto end

:missing
type "%LIB%\java-missing.txt" 1>&2
goto end

:old
type "%LIB%\java-old.txt" 1>&2
echo "%JAVA%" 1>&2

:end
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b %CODE%
