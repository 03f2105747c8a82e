namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads conanfile.txt: what a project itself asks Conan for.</summary>
/// <remarks>
/// Component ids are the references as written, without revisions; a range in brackets is a constraint. All are direct.
/// See https://docs.conan.io/2/reference/conanfile_txt.html. Linear in the document.
/// </remarks>
public static class ConanfileReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var graph = new LockfileGraph { ScopesAreStated = true };
        var section = "";
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            var plain = line.Split('#')[0].Trim();
            if (plain.StartsWith('[') && plain.EndsWith(']'))
            {
                section = plain;
            }
            else if (plain.Length > 0 && ScopeOf(section) is { } scope)
            {
                Add(plain, scope, new Evidence(source, $"line {number}"), graph, issues);
            }
        }

        return issues.Read(graph.ToBom("conanfile.txt", null, LockfileText.Whole(content, source)));
    }

    private static DependencyScope? ScopeOf(string section) => section switch
    {
        "[requires]" => DependencyScope.Runtime,
        "[tool_requires]" or "[build_requires]" => DependencyScope.Development,
        "[test_requires]" => DependencyScope.Test,
        _ => null,
    };

    private static void Add(string text, DependencyScope scope, Evidence evidence, LockfileGraph graph, LockfileIssues issues)
    {
        if (ConanReference.Parse(text) is { } reference)
        {
            graph.Add(reference.ToComponent(text, scope, Directness.Direct, evidence));
            return;
        }

        issues.Warning("The line is not a reference (name/version) and was left out.", evidence.Locator);
    }
}
