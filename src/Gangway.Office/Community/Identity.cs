namespace Gangway.Office.Community;

/// <summary>A person or program as one commit names it, not cleaned: either part may be empty or hold any character.</summary>
/// <param name="Name">As written; never shown in a report.</param>
/// <param name="Email">As written, without the angle brackets.</param>
public sealed record Identity(string Name, string Email)
{
    /// <summary>What makes two spellings one contributor: the address in lower case, or the name where no address is given.</summary>
    public string Key => Email.Trim() is { Length: > 0 } mail ? mail.ToLowerInvariant() : "name:" + Name.Trim();

    /// <summary>Reads <c>Name &lt;mail&gt;</c>, a lone address or a lone name; what follows the bracket is a remark. Null where nothing stands there.</summary>
    public static Identity? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var open = text.IndexOf('<');
        var close = open < 0 ? -1 : text[open..].IndexOf('>');
        if (close > 0)
        {
            return new(text[..open].Trim().ToString(), text.Slice(open + 1, close - 1).Trim().ToString());
        }

        return text.IsEmpty ? null : text.Contains('@') && !text.Contains(' ') ? new("", text.ToString()) : new(text.ToString(), "");
    }
}
