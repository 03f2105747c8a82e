namespace Gangway.Office.Inventory.Lockfiles;

// One requirement with what pip-compile and uv write behind it: "# via flask", or "# via" with a line for each that asks for it, which is
// another package, a file (-r requirements.in) or the project itself (shop (pyproject.toml)).
// https://pip-tools.readthedocs.io
internal sealed class RequirementsLine(string text, int line)
{
    private readonly List<string> _via = [];
    private bool _isVia;

    public string Text { get; } = text;

    public string Place { get; } = $"line {line}";

    public void Remark(string comment)
    {
        var plain = comment.Trim();
        if (plain == "via" || plain.StartsWith("via ", StringComparison.Ordinal))
        {
            _isVia = true;
            _via.AddRange(plain[3..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        else if (_isVia && comment.StartsWith("  ", StringComparison.Ordinal) && plain.Length > 0)
        {
            _via.Add(plain);
        }
        else
        {
            _isVia = false;
        }
    }

    /// <summary>
    /// The PEP 503 names of the packages that alone ask for this one; empty where the product itself does, where nobody says, or where
    /// the remark is a person's.
    /// </summary>
    public IReadOnlyList<string> NeededBy(out bool isNamed)
    {
        isNamed = _via.Exists(item => item.StartsWith("-r ", StringComparison.Ordinal) || item.EndsWith(')'));
        var others = _via.Where(item => !item.StartsWith('-') && !item.EndsWith(')')).Select(item => item.Split('[')[0]).ToList();
        return others.TrueForAll(item => Requirement.NameLength(item) == item.Length) ? [.. others.Select(LockfilePurl.PyPiName)] : [];
    }
}
