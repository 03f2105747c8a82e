namespace Gangway.Office.Inventory.Lockfiles.Systems;

/// <summary>Reads Debian's package database: var/lib/dpkg/status, and the files of status.d in images without dpkg.</summary>
/// <remarks>
/// Component ids are <c>name:architecture</c>. Packages that were removed and left their settings are not counted. Edges follow
/// Depends and Pre-Depends to every installed alternative. The distribution comes from os-release; without it, from the maintainers,
/// with a note. The source it was built from is the qualifier upstream, where it has another name or version. Licenses lie elsewhere (usr/share/doc). Linear in the document.
/// See https://www.debian.org/doc/debian-policy/ch-controlfields.html.
/// </remarks>
public static class DpkgStatusReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => Read(content, source, null);

    /// <summary>The same, for the distribution that os-release of the same system names.</summary>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source, OsRelease? release)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var stanzas = DpkgStanza.All(text).ToList();
        if (!stanzas.Exists(stanza => stanza["Package"] is not null))
        {
            return issues.Refused("The file has no paragraph with a Package: it is no dpkg database.", "line 1");
        }

        var (vendor, distro) = release is null ? (VendorOf(stanzas, issues), null) : (release.Id, release.Distro);
        var graph = new LockfileGraph();
        var packages = new List<(DpkgStanza Stanza, int At)>();
        foreach (var stanza in stanzas.Where(IsInstalled))
        {
            if (Component(stanza, vendor, distro, issues) is { } component)
            {
                packages.Add((stanza, graph.Add(component)));
            }
        }

        DpkgNeeds.Connect(graph, packages);
        return issues.Read(graph.ToBom("dpkg status", null, LockfileText.Whole(content, source)));
    }

    // "openssl", or "glibc (2.36-9)" where the source has another version. Advisories of Debian speak of sources.
    // https://www.debian.org/doc/debian-policy/ch-controlfields.html#source
    private static string? SourceOf(DpkgStanza stanza, string name)
    {
        var words = (stanza["Source"] ?? "").Split(' ', 2, StringSplitOptions.TrimEntries);
        var version = words.Length == 2 ? LockfileNames.Version(words[1].Trim('(', ')')) : null;
        return words[0].Length == 0 || !LockfileNames.IsPlain(words[0]) || (words[0] == name && version is null) ? null : version is null ? words[0] : $"{words[0]}@{version}";
    }

    // "install ok installed": want, error, status. A file of status.d has no Status; what lies there is installed.
    private static bool IsInstalled(DpkgStanza stanza) =>
        stanza["Status"] is not { } status || !(status.EndsWith(" config-files", StringComparison.Ordinal) || status.EndsWith(" not-installed", StringComparison.Ordinal));

    private static string VendorOf(List<DpkgStanza> stanzas, LockfileIssues issues)
    {
        var isUbuntu = stanzas.Exists(stanza => stanza["Origin"] == "Ubuntu" || stanza["Original-Maintainer"] is not null
            || stanza["Maintainer"]?.Contains("@lists.ubuntu.com", StringComparison.OrdinalIgnoreCase) == true);
        issues.Note($"The database does not say which distribution it is of; by its maintainers it was taken for {(isUbuntu ? "ubuntu" : "debian")}.", null,
            "Read os-release with it.");
        return isUbuntu ? "ubuntu" : "debian";
    }

    private static Component? Component(DpkgStanza stanza, string vendor, string? distro, LockfileIssues issues)
    {
        var (name, version, architecture) = (stanza["Package"], LockfileNames.Version(stanza["Version"]), stanza["Architecture"]);
        if (name is null || version is null || !LockfileNames.IsPlain(name) || !LockfileNames.IsPlain(version))
        {
            issues.Warning("A package lacks its name or version, or has a name no package can have, and was left out.", $"line {stanza.Line}");
            return null;
        }

        return new Component
        {
            Id = architecture is null ? name : $"{name}:{architecture}",
            Name = name,
            Version = version,
            Purl = LockfilePurl.Of("deb", vendor, name, version, ("arch", LockfileNames.Version(architecture)), ("distro", distro), ("upstream", SourceOf(stanza, name))),
            Evidence = new Evidence(issues.Source, $"line {stanza.Line}"),
        };
    }
}
