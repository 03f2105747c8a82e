using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads Cargo.lock, version 1 to 4.</summary>
/// <remarks>
/// Component ids are <c>name version (source)</c>, Cargo's own. Packages without a source are the workspace's members: what they
/// name is direct, and a single one is the subject. Cargo does not write down what is for tests or builds only, so scopes are
/// unknown. Linear in the document.
/// </remarks>
public static class CargoLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["package"] is null && root["version"] is null)
        {
            return issues.Refused("The document has no packages: it is not a Cargo.lock.", "line 1");
        }

        var packages = CargoLockPackage.All(root, issues);
        var subject = Subject(packages, source);
        var edges = new CargoLockGraph(packages);
        var direct = edges.NamedByMembers();
        return issues.Read(new Bom
        {
            Format = "Cargo.lock",
            Subject = subject,
            Components = [.. packages.Where(p => !p.IsMember).Select(p => Component(p, direct, source))],
            Dependencies = [.. edges.Dependencies(subject?.Id, direct)],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    // Version 1 had the one member under [root]; a workspace of several has no name of its own in the lock.
    private static Component? Subject(List<CargoLockPackage> packages, string source)
    {
        var members = packages.Where(p => p.IsMember).Take(2).ToArray();
        if (members is not [var only])
        {
            return null;
        }

        return new Component
        {
            Id = only.Id,
            Name = only.Name,
            Version = only.Version,
            Purl = LockfilePurl.Cargo(only.Name, only.Version),
            Evidence = new Evidence(source, only.Place),
        };
    }

    private static Component Component(CargoLockPackage package, HashSet<string> direct, string source)
    {
        return new Component
        {
            Id = package.Id,
            Name = package.Name,
            Version = package.Version,
            Purl = package.Registry is { } registry
                ? LockfilePurl.Of("cargo", null, package.Name, package.Version, ("repository_url", registry))
                : LockfilePurl.Cargo(package.Name, package.Version, package.Repository),
            Directness = direct.Count == 0 ? Directness.Unknown : direct.Contains(package.Id) ? Directness.Direct : Directness.Transitive,
            SourceRepository = package.Repository,
            Hashes = LockfileHashes.OfHex("SHA-256", package.Checksum),
            Evidence = new Evidence(source, package.Place),
        };
    }
}
