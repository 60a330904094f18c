@echo off
rem Starts Confere from its folder: bin (this file), lib (the program), templates (the default theme).
rem Uses the Java of CONFERE_JAVA_HOME or JAVA_HOME, else the one on the PATH; it must be 25 or newer.
rem No blocks in parentheses: a path such as C:\Program Files (x86)\Java would end them.
setlocal
set "HERE=%~dp0.."
for %%i in ("%HERE%") do set "HERE=%%~fi"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined CONFERE_JAVA_HOME set "JAVA=%CONFERE_JAVA_HOME%\bin\java.exe"

rem The outer quotes, escaped, are taken away by the second cmd, which leaves those of the path.
set "VERSION="
for /f "tokens=3" %%v in ('^""%JAVA%" -version 2^>^&1 ^| findstr /i /c:" version "^"') do set "VERSION=%%~v"
if not defined VERSION goto nojava
for /f "delims=.-+ " %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 25 goto oldjava

rem The state of a JVM that has started before; one that it does not suit passes over it in silence.
set "AOT="
if exist "%HERE%\lib\confere.aot" set AOT="-XX:AOTCache=%HERE%\lib\confere.aot" -Xlog:aot=off -Xlog:cds=off

"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy -Xmn64m -XX:ReservedCodeCacheSize=240m -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining -Djdk.reflect.useNativeAccessorOnly=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dpolyglot.engine.WarnInterpreterOnly=false "-Dconfere.home=%HERE%" %CONFERE_OPTS% %AOT% -jar "%HERE%\lib\confere.jar" %*
exit /b %ERRORLEVEL%

:nojava
>&2 echo confere: no Java found (%JAVA%): install JDK 25 and set JAVA_HOME to its folder
exit /b 2

:oldjava
>&2 echo confere: needs Java 25 or newer, but %JAVA% is %VERSION%: set JAVA_HOME to the folder of a JDK 25
exit /b 2
