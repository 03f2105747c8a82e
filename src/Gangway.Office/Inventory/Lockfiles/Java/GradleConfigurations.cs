namespace Gangway.Office.Inventory.Lockfiles.Java;

// What the names of Gradle's configurations say a component is for. The Java and Android plugins name them by one pattern:
// runtimeClasspath, releaseRuntimeClasspath, testCompileClasspath, debugUnitTestRuntimeClasspath, annotationProcessor, kapt …
// https://docs.gradle.org/current/userguide/java_plugin.html#tab:configurations
internal static class GradleConfigurations
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    /// <param name="configuration">One name.</param>
    /// <param name="knowsRuntime">True where the file speaks of a runtime classpath: what is on the compile classpath only is not shipped then.</param>
    public static DependencyScope ScopeOf(string configuration, bool knowsRuntime)
    {
        if (configuration.Contains("test", Any))
        {
            return DependencyScope.Test;
        }

        if (IsRuntime(configuration))
        {
            return DependencyScope.Runtime;
        }

        var isCompile = configuration.EndsWith("compileClasspath", Any) || configuration.Equals("compileOnly", Any);
        var isTool = configuration.EndsWith("annotationProcessor", Any) || configuration.Contains("kapt", Any) || configuration.Equals("classpath", Any)
            || configuration.Contains("AnnotationProcessorClasspath", Any);
        return isTool || (isCompile && knowsRuntime) ? DependencyScope.Development : DependencyScope.Unknown;
    }

    public static bool IsRuntime(string configuration) =>
        configuration.EndsWith("runtimeClasspath", Any) && !configuration.Contains("test", Any);
}
