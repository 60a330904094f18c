@echo off
rem Starts Confere from its folder: bin (this file), lib (the program), templates (the default theme).
rem Uses the Java of CONFERE_JAVA_HOME or JAVA_HOME, else the one on the PATH; it must be 25 or newer.
setlocal
set "HERE=%~dp0.."
for %%i in ("%HERE%") do set "HERE=%%~fi"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined CONFERE_JAVA_HOME set "JAVA=%CONFERE_JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /i /c:" version "') do set "VERSION=%%~v"
if not defined VERSION (
  echo confere: no Java found ^(%JAVA%^): install JDK 25 and set JAVA_HOME to its folder 1>&2
  exit /b 2
)
for /f "delims=.-+ " %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 25 (
  echo confere: needs Java 25 or newer, but %JAVA% is %VERSION%: set JAVA_HOME to the folder of a JDK 25 1>&2
  exit /b 2
)

"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dpolyglot.engine.WarnInterpreterOnly=false "-Dconfere.home=%HERE%" %CONFERE_OPTS% -jar "%HERE%\lib\confere.jar" %*
exit /b %ERRORLEVEL%
