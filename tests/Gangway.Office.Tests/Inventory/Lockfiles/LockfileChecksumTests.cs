using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

/// <summary>What a lockfile says of the bytes of a package must reach the component.</summary>
public class LockfileChecksumTests
{
    private static readonly string Sha512 = $"sha512-{Convert.ToBase64String(new byte[64])}";
    private static readonly string Sha1 = $"sha1-{Convert.ToBase64String(new byte[20])}";
    private static readonly string Hex256 = new('0', 64);

    public static TheoryData<string, string, string> Locks => new()
    {
        { "package-lock.json", $$$$$"""{"lockfileVersion":3,"packages":{"":{},"node_modules/a":{"version":"1.0.0","integrity":"{{{{{Sha1}}}}} {{{{{Sha512}}}}}"}}}""", "SHA-1:40 SHA-512:128" },
        { "package-lock.json", $$$$$"""{"lockfileVersion":1,"dependencies":{"a":{"version":"1.0.0","integrity":"{{{{{Sha512}}}}}?option"}}}""", "SHA-512:128" },
        { "yarn.lock", $"# yarn lockfile v1\n\na@^1:\n  version \"1.0.0\"\n  resolved \"https://registry.example/a-1.0.0.tgz#{new string('0', 40)}\"\n  integrity {Sha512}\n", "SHA-512:128" },
        { "yarn.lock", $"# yarn lockfile v1\n\na@^1:\n  version \"1.0.0\"\n  resolved \"https://registry.example/a-1.0.0.tgz#{new string('0', 40)}\"\n", "SHA-1:40" },
        { "pnpm-lock.yaml", $"lockfileVersion: '9.0'\npackages:\n  a@1.0.0:\n    resolution: {{integrity: {Sha512}}}\nsnapshots:\n  a@1.0.0: {{}}\n", "SHA-512:128" },
        { "bun.lock", $$$$$"""{"lockfileVersion":1,"workspaces":{"":{"dependencies":{"a":"1"}}},"packages":{"a":["a@1.0.0","",{},"{{{{{Sha512}}}}}"]}}""", "SHA-512:128" },
        { "Cargo.lock", $"version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"{Hex256}\"\n", "SHA-256:64" },
        { "Cargo.lock", $"[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n[metadata]\n\"checksum a 1.0.0 (registry+https://github.com/rust-lang/crates.io-index)\" = \"{Hex256}\"\n", "SHA-256:64" },
        { "packages.lock.json", $$$$$"""{"version":1,"dependencies":{"net8.0":{"A":{"type":"Direct","resolved":"1.0.0","contentHash":"{{{{{Sha512[7..]}}}}}"}}}}""", "SHA-512:128" },
        { "project.assets.json", $$$$$"""{"version":3,"targets":{"net8.0":{"A/1.0.0":{"type":"package"}}},"libraries":{"A/1.0.0":{"sha512":"{{{{{Sha512[7..]}}}}}","type":"package"}}}""", "SHA-512:128" },
        { "Gemfile.lock", $"GEM\n  remote: https://rubygems.org/\n  specs:\n    a (1.0)\n    a (1.0-java)\n\nCHECKSUMS\n  a (1.0) sha256={Hex256}\n  a (1.0-java) sha256={Hex256}\n  b (1)\n", "SHA-256:64" },
        { "composer.lock", $$$$$"""{"packages":[{"name":"v/a","version":"1.0.0","dist":{"type":"zip","shasum":"{{{{{new string('0', 40)}}}}}"}}]}""", "SHA-1:40" },
        { "mix.lock", $"%{{\"a\": {{:hex, :a, \"1.0.0\", \"inner\", [:mix], [], \"hexpm\", \"{Hex256}\"}}}}", "SHA-256:64" },
        { "pubspec.lock", $"packages:\n  a:\n    dependency: \"direct main\"\n    description:\n      name: a\n      sha256: \"{Hex256}\"\n      url: \"https://pub.dev\"\n    source: hosted\n    version: \"1.0.0\"\n", "SHA-256:64" },
    };

    [Theory]
    [MemberData(nameof(Locks))]
    public void The_checksum_of_a_package_is_kept(string path, string text, string expected) =>
        Assert.All(Read(path, text).Components, component => Assert.Equal(expected, string.Join(' ', component.Hashes.Select(hash => $"{hash.Algorithm}:{hash.Value.Length}"))));

    [Theory]
    [InlineData("sha512-not base64")]
    [InlineData("sha512-AAAA")]
    [InlineData("md4-AAAA")]
    [InlineData("-")]
    [InlineData("sha512")]
    public void What_is_no_checksum_is_none(string integrity) =>
        Assert.All(Read("package-lock.json", $$$$$"""{"lockfileVersion":3,"packages":{"":{},"node_modules/a":{"version":"1.0.0","integrity":"{{{{{integrity}}}}}"}}}""").Components,
            component => Assert.Empty(component.Hashes));

    private static Bom Read(string path, string text) => LockfileFormats.All.Single(format => format.Recognizes(path, [])).Read(Encoding.UTF8.GetBytes(text), path).Bom!;
}
