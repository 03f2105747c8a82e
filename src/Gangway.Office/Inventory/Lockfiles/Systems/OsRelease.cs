namespace Gangway.Office.Inventory.Lockfiles.Systems;

/// <summary>What /etc/os-release says of a distribution: the namespace and the distro qualifier of its packages' purls.</summary>
/// <param name="Id">Lower case: <c>debian</c>, <c>ubuntu</c>, <c>alpine</c>, <c>wolfi</c>.</param>
/// <param name="Version">VERSION_ID; null for rolling releases.</param>
public sealed record OsRelease(string Id, string? Version)
{
    private const int MaxLength = 64;

    /// <summary><c>debian-12</c>: the form in which scanners and advisories write it.</summary>
    public string Distro => Version is null ? Id : $"{Id}-{Version}";

    /// <summary>Null where the text has no ID, or one that could not be a purl's namespace.</summary>
    public static OsRelease? Parse(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, _) in LockfileLines.Of(text))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                fields[line[..equals].Trim()] = line[(equals + 1)..].Trim().Trim('"', '\'');
            }
        }

        var id = Plain(fields.GetValueOrDefault("ID"))?.ToLowerInvariant();
        return id is null ? null : new OsRelease(id, Plain(fields.GetValueOrDefault("VERSION_ID")));
    }

    private static string? Plain(string? value) => value is { Length: > 0 and <= MaxLength } && LockfileNames.IsPlain(value) ? value : null;
}
