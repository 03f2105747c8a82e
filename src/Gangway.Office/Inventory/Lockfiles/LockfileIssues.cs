namespace Gangway.Office.Inventory.Lockfiles;

// What one reader found wrong, in document order. Capped: a hostile file must not turn into a million sentences.
internal sealed class LockfileIssues(string source)
{
    private const int Most = 200;

    private readonly List<Issue> _issues = [];
    private int _left;

    public string Source { get; } = source;

    public void Note(string message, string? path = null, string? howToFix = null) =>
        Add(new Issue(Source, message, Severity.Note, path, howToFix));

    public void Warning(string message, string? path = null, string? howToFix = null) =>
        Add(new Issue(Source, message, Severity.Warning, path, howToFix));

    public BomReading Refused(string message, string? path = null, string? howToFix = null) =>
        new(null, [.. All(), new Issue(Source, message, Severity.Error, path, howToFix)]);

    public BomReading Read(Bom bom) => new(bom, [.. All()]);

    private void Add(Issue issue)
    {
        if (_issues.Count < Most)
        {
            _issues.Add(issue);
            return;
        }

        _left++;
    }

    private IEnumerable<Issue> All() => _left == 0
        ? _issues
        : _issues.Append(new Issue(Source, $"{_left} further issues of this source are not listed.", Severity.Warning));
}
