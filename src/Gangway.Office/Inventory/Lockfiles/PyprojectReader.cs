using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads pyproject.toml for what it says of the project itself: the subject, from [project] or, before that, [tool.poetry].</summary>
/// <remarks>
/// <c>license</c> is an SPDX expression since PEP 639 and was a table with <c>text</c> or <c>file</c> before; without it the
/// "License ::" classifiers are taken. A file without either table (many hold tool settings only) has no subject.
/// See https://packaging.python.org/en/latest/specifications/pyproject-toml/.
/// </remarks>
public static class PyprojectReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        var project = root["project"] ?? root["tool"]?["poetry"];
        return issues.Read(new Bom
        {
            Format = "pyproject.toml",
            Subject = project?.TextOf("name") is { } name ? Subject(project, name, source) : null,
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component Subject(LockfileTomlNode project, string name, string source)
    {
        var version = LockfileNames.Version(project.TextOf("version"));
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = Requirement.NameLength(name) == name.Length ? LockfilePurl.PyPi(name, version) : null,
            Declared = Claims(project, source),
            SourceRepository = Repository(project) is { } repository ? RepositoryAddress.WithoutCredentials(repository) : null,
            Evidence = new Evidence(source, project.Place),
        };
    }

    private static ImmutableArray<LicenseClaim> Claims(LockfileTomlNode project, string source)
    {
        var license = project["license"];
        var stated = (license?.Text ?? license?.TextOf("text"), license?.TextOf("file")) switch
        {
            ({ Length: > 0 } text, _) when license!.Text is not null => Claim(LicenseClaimForm.Expression, text, license),
            ({ Length: > 0 } text, _) => Claim(PythonLicense.FormOf(text), text, license!),
            (_, { } file) => Claim(LicenseClaimForm.File, file, license!),
            _ => null,
        };
        return stated is not null
            ? [stated]
            : [.. project.ItemsOf("classifiers").Where(c => PythonLicense.IsClassifier(c.Text)).Select(c => Claim(LicenseClaimForm.Name, c.Text!, c))];

        LicenseClaim Claim(LicenseClaimForm form, string value, LockfileTomlNode at) => new(form, value, new Evidence(source, at.Place));
    }

    // The labels of [project.urls] are free; these are the well-known ones for a repository, normalized as the specification has it.
    private static string? Repository(LockfileTomlNode project)
    {
        string[] wellKnown = ["source", "repository", "sourcecode", "github"];
        return project.TextOf("repository")
            ?? project.MembersOf("urls")
                .FirstOrDefault(u => wellKnown.Contains(u.Key.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)))
                .Value?.Text;
    }
}
