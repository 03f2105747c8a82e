using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads pip's requirements.txt.</summary>
/// <remarks>
/// Component ids are PEP 503 names (<c>name#2</c> for the second line about one package). Every line counts as direct, although
/// a compiled file also lists what others need. The scope follows the file's own name (requirements-dev.txt, test-requirements.txt)
/// and is unknown without such a word. Files named by <c>-r</c> and <c>-c</c> are not followed. Linear in the document.
/// </remarks>
public static class RequirementsReader
{
    private static readonly string[] TestWords = ["test", "tests", "testing"];
    private static readonly string[] DevelopmentWords = ["dev", "develop", "development", "lint", "linting", "doc", "docs", "build", "ci", "typing"];

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        var text = LockfileText.DecodeLeniently(content, out var brokenAt);
        if (brokenAt is not null)
        {
            issues.Warning("The file is not valid UTF-8.", brokenAt, "Save it as UTF-8.");
        }

        var ids = new LockfileIds();
        var components = ImmutableArray.CreateBuilder<Component>();
        foreach (var (line, number) in RequirementsLines.Of(text))
        {
            if (RequirementOf(line, $"line {number}", issues) is { } requirement)
            {
                components.Add(Component(requirement, ids, source, number));
            }
        }

        return issues.Read(new Bom
        {
            Format = "requirements.txt",
            Components = components.ToImmutable(),
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Requirement? RequirementOf(string line, string place, LockfileIssues issues)
    {
        if (line.StartsWith('-'))
        {
            return RequirementsOption.Read(line, place, issues);
        }

        var options = line.IndexOf(" --", StringComparison.Ordinal);
        var text = options < 0 ? line : line[..options].TrimEnd();
        var requirement = RequirementAddress.IsAddress(text) ? RequirementAddress.Parse(text) : Requirement.Parse(text);
        if (requirement is null && RequirementAddress.IsFolder(text))
        {
            issues.Note("A local folder or file is required, which is no component.", place);
        }
        else if (requirement is null)
        {
            issues.Warning("The line is not a requirement (PEP 508) and was left out.", place);
        }

        return requirement;
    }

    private static Component Component(Requirement requirement, LockfileIds ids, string source, int line)
    {
        var address = requirement.Address is { } stated ? RepositoryAddress.WithoutCredentials(stated) : null;
        var repository = address is not null && address.Contains('+', StringComparison.Ordinal) ? RequirementAddress.Repository(address) : null;
        return new Component
        {
            Id = ids.Unique(LockfilePurl.PyPiName(requirement.Name)),
            Name = requirement.Name,
            Version = requirement.Version,
            Constraint = requirement.Constraint,
            Purl = LockfilePurl.PyPi(requirement.Name, requirement.Version, repository is null ? null : RequirementAddress.WithoutFragment(address!)),
            Directness = Directness.Direct,
            Scope = ScopeOf(source),
            SourceRepository = repository,
            Evidence = new Evidence(source, $"line {line}"),
        };
    }

    private static DependencyScope ScopeOf(string source)
    {
        var words = source[(source.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant().Split('-', '_', '.');
        return words.Any(TestWords.Contains) ? DependencyScope.Test
            : words.Any(DevelopmentWords.Contains) ? DependencyScope.Development
            : DependencyScope.Unknown;
    }
}
