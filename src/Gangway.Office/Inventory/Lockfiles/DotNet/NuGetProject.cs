namespace Gangway.Office.Inventory.Lockfiles.DotNet;

/// <summary>What packages.lock.json says together with its project, which alone tells what is for development or tests only.</summary>
public static class NuGetProject
{
    /// <param name="reading">What came of reading the lockfile; one that was refused is returned as it is.</param>
    /// <param name="project">What came of reading the project file; null where it is not there, or not the only one.</param>
    public static BomReading Combine(BomReading reading, BomReading? project)
    {
        if (reading.Bom is not { } bom || project?.Bom is not { } own)
        {
            return reading;
        }

        var scopes = new Dictionary<string, DependencyScope>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in own.Components)
        {
            scopes[reference.Name] = scopes.TryGetValue(reference.Name, out var known) ? LockfileScopes.Wider(known, reference.Scope) : reference.Scope;
        }

        return reading with { Bom = Named(bom, own.Subject, scopes) };
    }

    // The lock says which packages are direct; the project says what for, of each of them.
    private static Bom Named(Bom bom, Component? subject, Dictionary<string, DependencyScope> scopes)
    {
        var direct = bom.Components.Where(component => component.Directness == Directness.Direct).Select(component => component.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, name => scopes.GetValueOrDefault(name, DependencyScope.Unknown), StringComparer.OrdinalIgnoreCase);
        var joined = LockfileJoin.Of(bom, subject, direct, component => component.Name);
        return joined with { Subject = subject ?? bom.Subject };
    }
}
