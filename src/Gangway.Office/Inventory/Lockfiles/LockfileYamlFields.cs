namespace Gangway.Office.Inventory.Lockfiles;

// Fields of a YAML document that may hold anything anywhere: what is not of the expected kind reads as absent.
internal static class LockfileYamlFields
{
    public static IEnumerable<KeyValuePair<string, LockfileYamlNode>> Members(this LockfileYamlNode? node) => node?.Table is { } table ? table : [];

    public static string? NonEmpty(this LockfileYamlNode? node) => node?.Text is { Length: > 0 } text ? text : null;
}
