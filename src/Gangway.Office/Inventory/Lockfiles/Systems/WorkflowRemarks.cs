namespace Gangway.Office.Inventory.Lockfiles.Systems;

// Who pins an action to a commit writes the tag it had beside it: "# v4.1.1", "# tag=v4", "# ratchet:actions/checkout@v4". It is what a
// person or a tool said, not what is fetched. https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions
internal sealed class WorkflowRemarks(ReadOnlyMemory<byte> content)
{
    private const int LengthOfCommit = 40;

    private readonly Lazy<string[]> _lines = new(() => [.. LockfileLines.Of(LockfileText.DecodeLeniently(content, out _)).Select(line => line.Text)]);

    /// <summary>Null where the version is no commit, or no tag stands beside it.</summary>
    public string? VersionBeside(Component action, LockfileYamlNode at)
    {
        if (action.Version is not { Length: LengthOfCommit } commit || !commit.All(char.IsAsciiHexDigit) || at.Line > _lines.Value.Length)
        {
            return null;
        }

        var line = _lines.Value[at.Line - 1];
        var end = line.IndexOf(commit, StringComparison.Ordinal);
        var mark = end < 0 ? -1 : line.IndexOf(" #", end, StringComparison.Ordinal);
        return mark < 0 ? null : line[(mark + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Tag).FirstOrDefault(tag => tag is not null);
    }

    private static string? Tag(string word)
    {
        var tag = word[(word.LastIndexOfAny(['@', '=', ':']) + 1)..].TrimEnd(',', ';', ')');
        var digits = tag.TrimStart('v');
        var isVersion = tag.Length <= 64 && digits.Length > 0 && char.IsAsciiDigit(digits[0]) && (tag[0] == 'v' || digits.Contains('.', StringComparison.Ordinal));
        return isVersion && LockfileNames.IsPlain(tag) ? tag : null;
    }
}
