namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>What a Python lockfile says together with its manifest, which alone tells what the project itself names.</summary>
/// <remarks>
/// pyproject.toml serves poetry.lock, pdm.lock and pylock.toml, the Pipfile Pipfile.lock. The lock's own scopes stay; where it has none,
/// they follow the project's sections along the graph. The subject is the project. Linear in both documents.
/// </remarks>
public static class PythonProject
{
    /// <param name="reading">What came of reading the lockfile; one that was refused is returned as it is.</param>
    /// <param name="pyproject">The pyproject.toml beside it; null where there is none. One that cannot be read costs a warning.</param>
    public static BomReading Combine(BomReading reading, LockfileContent? pyproject) =>
        Combine(reading, pyproject, "pyproject.toml", root => new PyprojectNeeds(root).Scopes);

    /// <summary>The same for a Pipfile.lock and its Pipfile.</summary>
    public static BomReading CombinePipfile(BomReading reading, LockfileContent? pipfile) => Combine(reading, pipfile, "Pipfile", PipfileNeeds.Of);

    private static BomReading Combine(
        BomReading reading, LockfileContent? manifest, string name, Func<LockfileTomlNode, IReadOnlyDictionary<string, DependencyScope>> needsOf)
    {
        if (reading.Bom is not { } bom || manifest is not { } file)
        {
            return reading;
        }

        var issues = new LockfileIssues(file.Source);
        if (LockfileToml.Parse(file.Bytes, issues, out _) is not { } root)
        {
            issues.Warning($"The {name} could not be read, so what the project names stays unknown.", null, "Correct the file.");
            return reading with { Issues = [.. reading.Issues, .. issues.Read(bom).Issues] };
        }

        var subject = PyprojectReader.Read(file.Bytes, file.Source).Bom?.Subject;
        var joined = LockfileJoin.Of(bom, subject is null ? null : subject with { Id = "." }, needsOf(root), component => LockfilePurl.PyPiName(component.Name));
        return reading with { Bom = joined };
    }
}
