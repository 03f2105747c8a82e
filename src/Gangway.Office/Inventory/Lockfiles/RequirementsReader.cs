namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads pip's requirements.txt.</summary>
/// <remarks>
/// Component ids are PEP 503 names (<c>name#2</c> for the second line about one package). Every line counts as direct, but
/// what pip-compile or uv says stands there because of others (<c># via</c>). The scope follows the file's own name (requirements-dev.txt, test-requirements.txt)
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

        var graph = new LockfileGraph { ScopesAreStated = true };
        var lines = new List<(RequirementsLine Line, int At)>();
        foreach (var line in RequirementsLines.Of(text))
        {
            if (RequirementOf(line.Text, line.Place, issues) is { } requirement)
            {
                lines.Add((line, graph.Add(Component(requirement, source, line.Place))));
            }
        }

        Connect(graph, lines);
        return issues.Read(graph.ToBom("requirements.txt", null, LockfileText.Whole(content, source)));
    }

    // What only other packages of the file ask for, the product does not name.
    private static void Connect(LockfileGraph graph, List<(RequirementsLine Line, int At)> lines)
    {
        var byName = lines.ToLookup(line => LockfilePurl.PyPiName(graph[line.At].Name), line => line.At, StringComparer.Ordinal);
        foreach (var (line, at) in lines)
        {
            var parents = line.NeededBy(out var isNamed).SelectMany(name => byName[name].Take(1)).ToList();
            parents.ForEach(parent => graph.Connect(parent, at));
            if (isNamed || parents.Count == 0)
            {
                graph.Name(at, DependencyScope.Unknown);
            }
        }
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

    private static Component Component(Requirement requirement, string source, string place)
    {
        var address = requirement.Address is { } stated ? RepositoryAddress.WithoutCredentials(stated) : null;
        var repository = address is not null && address.Contains('+', StringComparison.Ordinal) ? RequirementAddress.Repository(address) : null;
        return new Component
        {
            Id = LockfilePurl.PyPiName(requirement.Name),
            Name = requirement.Name,
            Version = requirement.Version,
            Constraint = requirement.Constraint,
            Purl = LockfilePurl.PyPi(requirement.Name, requirement.Version, repository is null ? null : RequirementAddress.WithoutFragment(address!)),
            Scope = ScopeOf(source),
            SourceRepository = repository,
            Evidence = new Evidence(source, place),
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
