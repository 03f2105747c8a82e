namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// The functions that build files use to find one another and to tell frameworks and projects apart. Paths begin with a slash at the tree's top.
internal static class MSBuildFunctions
{
    /// <param name="name">With its type: <c>[MSBuild]::NormalizePath</c>.</param>
    /// <param name="arguments">Expanded, without quotes.</param>
    /// <param name="properties">Of the project.</param>
    /// <param name="at">The file it stands in.</param>
    public static string? Call(string name, string[] arguments, MSBuildProperties properties, MSBuildFile? at) => (name.ToUpperInvariant(), arguments) switch
    {
        ("[MSBUILD]::ISTARGETFRAMEWORKCOMPATIBLE", [var target, var candidate]) => Text(IsCompatible(target, candidate)),
        ("[MSBUILD]::GETTARGETFRAMEWORKIDENTIFIER", [var target]) => TargetFramework.Parse(target)?.Identifier,
        ("[MSBUILD]::GETTARGETFRAMEWORKVERSION", [var target]) => TargetFramework.Parse(target)?.Version.ToString(),
        ("[MSBUILD]::GETPATHOFFILEABOVE", [var file]) => Above(TreePaths.FolderOf(at?.Path ?? ""), file, properties),
        ("[MSBUILD]::GETPATHOFFILEABOVE", [var file, var folder]) => TreePaths.Resolve(TreePaths.FolderOf(at?.Path ?? ""), folder) is { } from ? Above(from, file, properties) : "",
        ("[MSBUILD]::GETDIRECTORYNAMEOFFILEABOVE", [var folder, var file]) => TreePaths.Resolve(TreePaths.FolderOf(at?.Path ?? ""), folder) is { } from
            && Above(from, file, properties) is { Length: > 0 } found ? found[..found.LastIndexOf('/')] : "",
        ("[MSBUILD]::ENSURETRAILINGSLASH", [var path]) => path.EndsWith('/') || path.EndsWith('\\') ? path : path + "/",
        ("[MSBUILD]::NORMALIZEDIRECTORY", _) => Combined(arguments) + "/",
        ("[MSBUILD]::NORMALIZEPATH" or "[SYSTEM.IO.PATH]::COMBINE" or "[SYSTEM.IO.PATH]::GETFULLPATH", _) => Combined(arguments),
        ("[MSBUILD]::VALUEORDEFAULT", [var value, var otherwise]) => value.Length == 0 ? otherwise : value,
        _ => null,
    };

    public static string? Method(string value, string method, string[] arguments) => (method.ToUpperInvariant(), arguments) switch
    {
        ("STARTSWITH", [var start, ..]) => Text(value.StartsWith(start, StringComparison.Ordinal)),
        ("ENDSWITH", [var end, ..]) => Text(value.EndsWith(end, StringComparison.Ordinal)),
        ("CONTAINS", [var part, ..]) => Text(value.Contains(part, StringComparison.Ordinal)),
        ("EQUALS", [var other, ..]) => Text(value.Equals(other, StringComparison.Ordinal)),
        ("TOLOWER" or "TOLOWERINVARIANT", []) => value.ToLowerInvariant(),
        ("TOUPPER" or "TOUPPERINVARIANT", []) => value.ToUpperInvariant(),
        ("TRIM", []) => value.Trim(),
        _ => null,
    };

    private static bool? IsCompatible(string target, string candidate) =>
        TargetFramework.Parse(target) is { } one && TargetFramework.Parse(candidate) is { } other ? one.RunsWhatIsFor(other) : null;

    private static string Above(string folder, string file, MSBuildProperties properties) =>
        !file.AsSpan().ContainsAny('/', '\\') && properties.Files.NearestAbove(folder, file) is { } path ? "/" + path : "";

    private static string Combined(string[] parts)
    {
        var path = "";
        foreach (var part in parts.Select(part => part.Replace('\\', '/')))
        {
            path = part.StartsWith('/') || path.Length == 0 ? part : $"{path.TrimEnd('/')}/{part}";
        }

        return path;
    }

    private static string? Text(bool? truth) => truth is { } known ? (known ? bool.TrueString : bool.FalseString) : null;
}
