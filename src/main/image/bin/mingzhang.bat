@echo off
rem Starts Mingzhang. JAVA_HOME names the Java to use, 17 or later; without it, the java on PATH.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java not found. Mingzhang needs Java 17 or later: install it, or set JAVA_HOME to where it is. 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -Xms96m -XX:NewSize=64m -XX:TieredStopAtLevel=1 -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 %MINGZHANG_JAVA_OPTS% -cp "%LIB%\mingzhang.jar" org.mingzhang.cli.Main %*
exit /b %ERRORLEVEL%
