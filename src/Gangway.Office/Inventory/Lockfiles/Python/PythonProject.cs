namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>What a Python lockfile says together with its pyproject.toml, which alone tells what the project itself names.</summary>
/// <remarks>
/// Serves poetry.lock, pdm.lock, pylock.toml and Pipfile.lock alike. The lock's own scopes stay; where it has none, they follow the
/// project's sections along the graph. The subject is the project. Linear in both documents.
/// </remarks>
public static class PythonProject
{
    /// <param name="reading">What came of reading the lockfile; one that was refused is returned as it is.</param>
    /// <param name="pyproject">The pyproject.toml beside it. One that cannot be read costs a warning.</param>
    public static BomReading Combine(BomReading reading, LockfileContent pyproject)
    {
        if (reading.Bom is not { } bom)
        {
            return reading;
        }

        var issues = new LockfileIssues(pyproject.Source);
        if (LockfileToml.Parse(pyproject.Bytes, issues, out _) is not { } root)
        {
            issues.Warning("The pyproject.toml could not be read, so what the project names stays unknown.", null, "Correct the file.");
            return reading with { Issues = [.. reading.Issues, .. issues.Read(bom).Issues] };
        }

        var subject = PyprojectReader.Read(pyproject.Bytes, pyproject.Source).Bom?.Subject;
        return reading with { Bom = Joined(bom, new PyprojectNeeds(root), subject is null ? null : subject with { Id = "." }) };
    }

    private static Bom Joined(Bom bom, PyprojectNeeds needs, Component? subject)
    {
        var graph = new LockfileGraph();
        var places = bom.Components.ToDictionary(component => component.Id, graph.Add, StringComparer.Ordinal);
        foreach (var edge in bom.Dependencies.Where(edge => places.ContainsKey(edge.From) && places.ContainsKey(edge.To)))
        {
            graph.Connect(places[edge.From], places[edge.To]);
        }

        foreach (var component in bom.Components)
        {
            if (needs.Scopes.TryGetValue(LockfilePurl.PyPiName(component.Name), out var scope))
            {
                graph.Name(places[component.Id], scope);
            }
        }

        graph.ScopesAreStated = bom.Components.Any(component => component.Scope != DependencyScope.Unknown);
        return graph.ToBom(bom.Format, subject ?? bom.Subject, bom.Evidence);
    }
}
