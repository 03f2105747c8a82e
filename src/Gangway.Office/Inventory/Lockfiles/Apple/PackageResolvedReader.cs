using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.Apple;

/// <summary>Reads Swift Package Manager's Package.resolved, version 1 to 3.</summary>
/// <remarks>
/// Component ids are the packages' identities. A package is its repository: the purl has its host and path, and a pin on a branch has
/// the commit for a version. What comes from a registry has no host, and no purl. Neither graph nor directness is written down.
/// See https://github.com/swiftlang/swift-package-manager. Linear in the document.
/// </remarks>
public static class PackageResolvedReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        var (pins, pointer) = root.Field("object").IsObject() ? (root.Field("object").Field("pins"), "/object/pins") : (root.Field("pins"), "/pins");
        if (pins.ValueKind != JsonValueKind.Array)
        {
            return issues.Refused("The document has no list of pins: it is not a Package.resolved.", "/pins");
        }

        var ids = new LockfileIds();
        return issues.Read(new Bom
        {
            Format = $"Package.resolved v{root.Number("version")?.ToString() ?? "?"}",
            Components = [.. pins.Items().Select((pin, place) => Component(pin, $"{pointer}/{place}", ids, issues)).OfType<Component>()],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component? Component(JsonElement pin, string pointer, LockfileIds ids, LockfileIssues issues)
    {
        var identity = pin.Text("identity") ?? pin.Text("package");
        var (address, kind) = (pin.Text("location") ?? pin.Text("repositoryURL") ?? "", pin.Text("kind"));
        if (kind is "localSourceControl" or "fileSystem")
        {
            issues.Note("A package comes from a local folder, so it is no component.", pointer);
            return null;
        }

        if (identity is null || !LockfileNames.IsPlain(identity))
        {
            issues.Warning("A pin names no package, or one with a name no package can have, and was left out.", pointer);
            return null;
        }

        var state = pin.Field("state");
        var version = LockfileNames.Version(state.Text("version") ?? state.Text("revision"));
        var purl = LockfileVcs.HostAndPath(address) is var (host, path) ? Purl(host, path, version) : null;
        return new Component
        {
            Id = ids.Unique(identity),
            Group = purl?.Namespace,
            Name = purl?.Name ?? identity,
            Version = version,
            Purl = purl,
            SourceRepository = purl is null ? null : RepositoryAddress.WithoutCredentials(address),
            Evidence = new Evidence(issues.Source, pointer),
        };
    }

    private static PackageUrl? Purl(string host, string path, string? version)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? null : LockfilePurl.Of("swift", $"{host}/{path[..slash]}", path[(slash + 1)..], version);
    }
}
