using System.Text;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// $(…) of a project as far as the files that are read tell. What they do not define stays in the text as it stands: the SDK may define it.
internal sealed class MSBuildProperties
{
    // Properties may name properties; these bound what a hostile chain can cost.
    private const int MaxSteps = 64;
    private const int MaxLength = 2048;

    /// <summary>What the SDK, the machine or the command line decide.</summary>
    private static readonly HashSet<string> FromOutside = new(StringComparer.OrdinalIgnoreCase)
    {
        "Configuration", "Platform", "OS", "RuntimeIdentifier", "TargetFramework", "TargetFrameworkIdentifier", "TargetFrameworkVersion", "TargetPlatformIdentifier",
        "TargetPlatformVersion", "MSBuildRuntimeType", "MSBuildVersion", "MSBuildAssemblyVersion", "NETCoreSdkVersion", "NETCoreSdkRuntimeIdentifier", "VisualStudioVersion",
        "BuildingInsideVisualStudio", "OutputType", "Language", "HOME", "USERPROFILE", "PATH",
    };

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly MSBuildFiles _files;
    private readonly Dictionary<string, string> _global;

    /// <param name="path">The project's path in the tree.</param>
    /// <param name="files">Where functions that look for files look.</param>
    /// <param name="framework">The framework it is built for; null where that is not known.</param>
    public MSBuildProperties(string path, MSBuildFiles files, string? framework)
    {
        (_path, _files) = (path, files);
        var target = framework is null ? null : DotNet.TargetFramework.Parse(framework);
        _global = new(StringComparer.OrdinalIgnoreCase)
        {
            ["MSBuildProjectName"] = TreePaths.StemOf(path),
            ["MSBuildProjectFile"] = TreePaths.NameOf(path),
            ["MSBuildProjectExtension"] = TreePaths.NameOf(path)[TreePaths.StemOf(path).Length..],
            ["MSBuildProjectDirectory"] = "/" + TreePaths.FolderOf(path),
            ["MSBuildProjectFullPath"] = "/" + path,
        };
        if (framework is not null)
        {
            _global["TargetFramework"] = framework;
        }

        if (target is not null)
        {
            _global["TargetFrameworkIdentifier"] = target.Identifier;
            _global["TargetFrameworkVersion"] = $"v{target.Version}";
        }
    }

    /// <summary>True once something was asked that the target framework decides.</summary>
    public bool DependOnFramework { get; private set; }

    public MSBuildFiles Files => _files;

    /// <summary>Defines a property, or gives it another value; <paramref name="isCertain"/> is false where its condition could not be decided.</summary>
    public void Define(string name, string stated, MSBuildFile at, bool isCertain)
    {
        if (_global.ContainsKey(name))
        {
            return;
        }

        // A property that adds to itself takes its value of before: <X>$(X);more</X>.
        var before = _values.GetValueOrDefault(name);
        var value = stated.Length > MaxLength ? stated : Expand(stated.Replace($"$({name})", before ?? "", StringComparison.OrdinalIgnoreCase), at);
        value = value.Length > MaxLength ? null : value;
        // Undecided, it is unknown which of two values counts; of a list and the same list with more, the longer.
        var isOne = before is null || value?.StartsWith(before, StringComparison.Ordinal) == true;
        _values[name] = isCertain || !_values.ContainsKey(name) || (isOne && before is not null) ? value : null;
    }

    public bool IsTrue(string name) => string.Equals(Resolve($"$({name})"), "true", StringComparison.OrdinalIgnoreCase);

    public bool IsFalse(string name) => string.Equals(Resolve($"$({name})"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with every <c>$(…)</c> replaced, or null where one is not known.</summary>
    public string? Resolve(string? text, MSBuildFile? at = null)
    {
        for (var step = 0; text is not null && step < MaxSteps && text.Length <= MaxLength; step++)
        {
            var expanded = Expand(text, at);
            if (!expanded.Contains("$(", StringComparison.Ordinal))
            {
                return expanded;
            }

            if (expanded == text)
            {
                return null;
            }

            text = expanded;
        }

        return null;
    }

    /// <summary>True where the text is made of names that nobody defines, which MSBuild takes for nothing.</summary>
    public bool HoldsOnlyUndefined(string text) => MSBuildExpressions.Of(text).All(part =>
        part.IsExpression && MSBuildExpressions.IsName(part.Text) && !_values.ContainsKey(part.Text) && !FromOutside.Contains(part.Text));

    /// <summary>The text with every <c>$(…)</c> replaced that is known; the others stay.</summary>
    public string Expand(string text, MSBuildFile? at)
    {
        if (!text.Contains("$(", StringComparison.Ordinal))
        {
            return text;
        }

        var expanded = new StringBuilder();
        foreach (var part in MSBuildExpressions.Of(text))
        {
            var value = part.IsExpression ? MSBuildExpressions.Value(part.Text, this, at) ?? $"$({part.Text})" : part.Text;
            if (expanded.Length + value.Length > MaxLength)
            {
                return text;
            }

            expanded.Append(value);
        }

        return expanded.ToString();
    }

    /// <summary>The value of a name; null where it is not defined, or not known.</summary>
    public string? Value(string name, MSBuildFile? at)
    {
        DependOnFramework |= name.StartsWith("TargetFramework", StringComparison.OrdinalIgnoreCase);
        return _global.GetValueOrDefault(name) ?? OfFile(name, at) ?? _values.GetValueOrDefault(name);
    }

    private string? OfFile(string name, MSBuildFile? at)
    {
        if (!name.StartsWith("MSBuildThisFile", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = at?.Path ?? _path;
        var folder = TreePaths.FolderOf(path);
        return name.ToUpperInvariant() switch
        {
            "MSBUILDTHISFILEDIRECTORY" => folder.Length == 0 ? "/" : $"/{folder}/",
            "MSBUILDTHISFILE" => TreePaths.NameOf(path),
            "MSBUILDTHISFILENAME" => TreePaths.StemOf(path),
            "MSBUILDTHISFILEEXTENSION" => TreePaths.NameOf(path)[TreePaths.StemOf(path).Length..],
            "MSBUILDTHISFILEFULLPATH" => "/" + path,
            _ => null,
        };
    }
}
