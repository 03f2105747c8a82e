namespace Gangway.Office.Inventory.Lockfiles.Systems;

// An image reference: [host[:port]/]path[:tag][@digest]. https://github.com/distribution/reference
internal readonly record struct ContainerImage(string? Host, string? Namespace, string Name, string? Version)
{
    private const string DockerHub = "docker.io";

    public static ContainerImage? Parse(string text)
    {
        var digest = text.IndexOf('@', StringComparison.Ordinal);
        var plain = digest < 0 ? text : text[..digest];
        var colon = plain.LastIndexOf(':');
        var tag = colon > plain.LastIndexOf('/') ? plain[(colon + 1)..] : null;
        var path = tag is null ? plain : plain[..colon];
        if (!LockfileNames.IsPlainPath(path))
        {
            return null;
        }

        // The first segment is a host where it could not be a user of Docker Hub.
        var first = path.Split('/')[0];
        var isHost = first.Length < path.Length && (first.AsSpan().ContainsAny('.', ':') || first == "localhost");
        var inside = isHost ? path[(first.Length + 1)..] : path;
        var slash = inside.LastIndexOf('/');
        return new ContainerImage(
            isHost && first != DockerHub ? first : null,
            slash < 0 ? null : inside[..slash],
            inside[(slash + 1)..],
            LockfileNames.Version(digest < 0 ? tag : text[(digest + 1)..]));
    }

    public PackageUrl? Purl => LockfilePurl.Of("docker", Namespace, Name, Version, ("repository_url", Host));
}
