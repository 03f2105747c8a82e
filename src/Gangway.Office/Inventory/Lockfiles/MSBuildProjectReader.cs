using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads a .csproj, .fsproj or .vbproj for what it says of its own package: the subject.</summary>
/// <remarks>
/// Properties are taken as they stand, the last one winning; imports, conditions and <c>$(…)</c> are not evaluated (a value with
/// <c>$(</c> in it is left out). Without PackageId and AssemblyName the file's own name counts, as MSBuild has it.
/// See https://learn.microsoft.com/nuget/reference/msbuild-targets#pack-target.
/// </remarks>
public static class MSBuildProjectReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileXml.Parse(content, issues, out var refusal) is not { } project)
        {
            return refusal!;
        }

        if (project.Name.LocalName != "Project")
        {
            return issues.Refused("The root element is not <Project>: it is not an MSBuild project.", project.Place());
        }

        return issues.Read(new Bom
        {
            Format = "MSBuild project",
            Subject = Subject(project, Properties(project), source),
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component Subject(XElement project, Dictionary<string, XElement> properties, string source)
    {
        var name = Value("PackageId") ?? Value("AssemblyName") ?? FileStem(source);
        var version = LockfileNames.Version(Value("PackageVersion") ?? Value("Version") ?? Value("VersionPrefix"));
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = LockfileNames.IsPlain(name) ? LockfilePurl.NuGet(name, version) : null,
            Declared = Claims(properties, source),
            Copyright = Value("Copyright"),
            SourceRepository = Value("RepositoryUrl") is { } url ? RepositoryAddress.WithoutCredentials(url) : null,
            Evidence = new Evidence(source, project.Place()),
        };

        string? Value(string property) => properties.GetValueOrDefault(property).Text();
    }

    private static ImmutableArray<LicenseClaim> Claims(Dictionary<string, XElement> properties, string source)
    {
        var forms = new[]
        {
            ("PackageLicenseExpression", LicenseClaimForm.Expression),
            ("PackageLicenseFile", LicenseClaimForm.File),
            ("PackageLicenseUrl", LicenseClaimForm.Url),
        };
        foreach (var (property, form) in forms)
        {
            if (properties.TryGetValue(property, out var element))
            {
                return [new LicenseClaim(form, element.Text()!, new Evidence(source, element.Place()))];
            }
        }

        return [];
    }

    private static Dictionary<string, XElement> Properties(XElement project)
    {
        var properties = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in project.Children("PropertyGroup").Elements())
        {
            if (property.Text() is { } text && !text.Contains("$(", StringComparison.Ordinal))
            {
                properties[property.Name.LocalName] = property;
            }
        }

        return properties;
    }

    private static string FileStem(string source)
    {
        var name = source[(source.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name.Length > 0 ? name : "(unnamed)";
    }
}
