using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Versions;

/// <summary>Which ecosystem orders its versions how: OSV names, purl types and VERS types.</summary>
internal static class VersionOrders
{
    private static readonly (VersionOrder Order, string[] Names)[] Table =
    [
        (new("npm", SemVerOrder.Npm), ["npm"]),
        (new("pypi", PyPiOrder.Compare), ["pypi"]),
        (new("golang", SemVerOrder.Go), ["golang", "Go"]),
        (new("cargo", SemVerOrder.Strict), ["cargo", "crates.io"]),
        (new("maven", MavenOrder.Compare), ["maven"]),
        (new("nuget", NuGetOrder.Compare), ["nuget"]),
        (new("gem", GemOrder.Compare), ["gem", "RubyGems", "cocoapods"]),
        (new("composer", ComposerOrder.Compare), ["composer", "Packagist"]),
        (new("hex", SemVerOrder.Strict), ["hex", "otp"]),
        (new("pub", SemVerOrder.Pub), ["pub", "dart"]),
        (new("swift", SemVerOrder.Lenient), ["swift", "SwiftURL"]),
        (new("deb", DebianOrder.Compare), ["deb", "Debian", "Ubuntu", "Echo"]),
        (new("rpm", RpmOrder.Compare),
            ["rpm", "Red Hat", "Rocky Linux", "AlmaLinux", "SUSE", "openSUSE", "Fedora", "Mageia", "openEuler", "Azure Linux", "Photon OS", "Amazon Linux", "CentOS", "Oracle Linux"]),
        (new("apk", AlpineOrder.Compare),
            ["apk", "alpine", "Chainguard", "Wolfi", "Alpaquita", "BellSoft Hardened Containers", "MinimOS", "CleanStart"]),
        (new("alpm", AlpmOrder.Compare), ["alpm", "arch", "Arch Linux"]),
        (new("gentoo", GentooOrder.Compare), ["gentoo", "ebuild"]),
        (new("opam", DebianOrder.Compare), ["opam"]),
        (new("conan", ConanOrder.Compare), ["conan", "ConanCenter"]),
        (new("hackage", NumberListOrder.Haskell), ["hackage", "GHC"]),
        (new("cran", NumberListOrder.R), ["cran", "Bioconductor"]),
        (new("julia", SemVerOrder.Julia), ["julia"]),
        (new("bitnami", SemVerOrder.Lenient), ["bitnami"]),
        (new("github", SemVerOrder.Lenient), ["github", "githubactions", "GitHub Actions"]),
        (new("vscode-extension", SemVerOrder.Lenient), ["vscode-extension", "VSCode"]),
        (new("kubernetes", SemVerOrder.Lenient), ["Kubernetes"]),
        (new("linux", SemVerOrder.Lenient), ["Linux"]),
        (new("android", AndroidOrder.Compare), ["Android"]),
        (new("semver", SemVerOrder.Strict), ["semver"]),
        (new("nginx", SemVerOrder.Lenient), ["nginx"]),
        (new("openssl", OpenSslOrder.Compare), ["openssl"]),
        (new("intdot", NumberListOrder.IntDot), ["intdot"]),
        (new("lexicographic", GenericOrder.Lexicographic), ["lexicographic"]),
        (new("datetime", GenericOrder.DateTime), ["datetime"]),
    ];

    private static readonly FrozenDictionary<string, VersionOrder>.AlternateLookup<ReadOnlySpan<char>> ByName = Table
        .SelectMany(row => row.Names, (row, name) => KeyValuePair.Create(name, row.Order))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static VersionOrder? Find(ReadOnlySpan<char> ecosystem)
    {
        var colon = ecosystem.IndexOf(':');
        if (colon < 0)
        {
            return ByName.TryGetValue(ecosystem, out var found) ? found : null;
        }

        // Root rebuilds the packages of others: Root:Alpine:3.18 has the versions of Alpine.
        return ecosystem[..colon].Equals("Root", StringComparison.OrdinalIgnoreCase) ? Find(ecosystem[(colon + 1)..]) : Find(ecosystem[..colon]);
    }
}
