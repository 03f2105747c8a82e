namespace Gangway.Office.Inventory.Lockfiles.Systems;

/// <summary>Reads Alpine's package database, lib/apk/db/installed, with its licenses.</summary>
/// <remarks>
/// Component ids are package names. Edges follow what a package needs to what provides it: names, shared objects, commands. The
/// distribution comes from os-release; without it packages are taken for Alpine's, with a note. What was asked for by name stands in
/// etc/apk/world, so directness is unknown. See https://wiki.alpinelinux.org/wiki/Apk_spec. Linear in the document.
/// </remarks>
public static class ApkInstalledReader
{
    private const int MostProviders = 16;

    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => Read(content, source, null);

    /// <summary>The same, for the distribution that os-release of the same system names.</summary>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source, OsRelease? release)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var all = ApkPackage.All(text).ToList();
        if (!all.Exists(package => package['P'] is not null))
        {
            return issues.Refused("The file has no paragraph with a package (P:): it is no apk database.", "line 1");
        }

        if (release is null)
        {
            issues.Note("The database does not say which distribution it is of; it was taken for alpine.", null, "Read os-release with it.");
        }

        var graph = new LockfileGraph();
        var packages = new List<(ApkPackage Package, int At)>();
        foreach (var package in all)
        {
            if (Component(package, release, issues) is { } component)
            {
                packages.Add((package, graph.Add(component)));
            }
        }

        Connect(graph, packages);
        return issues.Read(graph.ToBom("apk installed", null, LockfileText.Whole(content, source)));
    }

    private static void Connect(LockfileGraph graph, List<(ApkPackage Package, int At)> packages)
    {
        var byName = packages.SelectMany(package => package.Package.Names.Select(name => (name, package.At)))
            .ToLookup(entry => entry.name, entry => entry.At, StringComparer.Ordinal);
        foreach (var (package, from) in packages)
        {
            package.Needs.SelectMany(need => byName[need].Take(MostProviders)).ToList().ForEach(to => graph.Connect(from, to));
        }
    }

    private static Component? Component(ApkPackage package, OsRelease? release, LockfileIssues issues)
    {
        var (name, version, place) = (package['P'], LockfileNames.Version(package['V']), $"line {package.Line}");
        if (name is null || version is null || !LockfileNames.IsPlain(name) || !LockfileNames.IsPlain(version))
        {
            issues.Warning("A package lacks its name or version, or has a name no package can have, and was left out.", place);
            return null;
        }

        var evidence = new Evidence(issues.Source, place);
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = LockfilePurl.Of("apk", release?.Id ?? "alpine", name, version, ("arch", LockfileNames.Version(package['A'])), ("distro", release?.Distro), ("upstream", package['o'] is { } origin && origin != name && LockfileNames.IsPlain(origin) ? origin : null)),
            Declared = package['L'] is { } license ? [new LicenseClaim(LicenseClaimForm.Expression, license, evidence)] : [],
            Evidence = evidence,
        };
    }
}
