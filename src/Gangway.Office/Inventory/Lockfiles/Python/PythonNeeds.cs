namespace Gangway.Office.Inventory.Lockfiles.Python;

// Lists of PEP 508 requirements, of which the names count here.
internal static class PythonNeeds
{
    /// <summary>A lock may hold several versions of one package; which is meant the markers decide, so all are, up to here.</summary>
    public const int MostVersions = 16;

    /// <summary>The PEP 503 names in a list of requirements.</summary>
    public static IEnumerable<string> Names(IEnumerable<LockfileTomlNode> requirements) =>
        requirements.Select(requirement => NameOf(requirement.Text)).OfType<string>();

    private static string? NameOf(string? requirement)
    {
        var text = requirement?.Trim() ?? "";
        var length = Requirement.NameLength(text);
        return length == 0 ? null : LockfilePurl.PyPiName(text[..length]);
    }
}
