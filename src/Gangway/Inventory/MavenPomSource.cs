namespace Gangway.Inventory;

/// <summary>Poms of the local Maven repository, by coordinates that foreign files name: no name leads out of it.</summary>
internal sealed class MavenPomSource
{
    // The largest poms, BOMs of whole platforms, have some 300 KB.
    private const long MaxSize = 4 << 20;

    private readonly FolderBoundary? repository;

    private MavenPomSource(FolderBoundary? repository) => this.repository = repository;

    public static MavenPomSource In(PackageFolders folders) => new(folders.Maven is { } maven ? FolderBoundary.Of("maven-repository", maven) : null);

    /// <summary>Null where it is not there, or cannot be read: what it says stays unknown then.</summary>
    public ReadOnlyMemory<byte>? Find(string group, string artifact, string version)
    {
        if (repository?.Find($"{group.Replace('.', '/')}/{artifact}/{version}/{artifact}-{version}.pom") is not { } path)
        {
            return null;
        }

        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 and <= MaxSize } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
