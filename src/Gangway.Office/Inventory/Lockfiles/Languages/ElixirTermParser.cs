using System.Text;

namespace Gangway.Office.Inventory.Lockfiles.Languages;

// Reads the literals of mix.lock: %{…}, {…}, […], "text", :atom, key: value, words and numbers. Nothing is evaluated.
internal sealed class ElixirTermParser(string text)
{
    private const int MaxDepth = 32;

    private readonly Stack<(char Close, ElixirTerm Term, ElixirTerm? Key)> _open = new();
    private int _at;
    private int _line = 1;
    private ElixirTerm? _root;
    private ElixirTerm? _key;

    /// <summary>The document's one term; null, with the line of the trouble, where it is none.</summary>
    public ElixirTerm? Parse(out int line)
    {
        var isFine = true;
        while (isFine && Skip())
        {
            isFine = _root is null && Step();
        }

        line = _line;
        return isFine && _open.Count == 0 ? _root : null;
    }

    private bool Step()
    {
        var letter = text[_at];
        switch (letter)
        {
            case '%' when _at + 1 < text.Length && text[_at + 1] == '{':
                _at++;
                return Open('}');
            case '{':
                return Open('}');
            case '[':
                return Open(']');
            case '}' or ']':
                return Close(letter);
            case '=' when text.AsSpan(_at).StartsWith("=>"):
                _at += 2;
                return true;
            default:
                return Word(letter);
        }
    }

    private bool Open(char close)
    {
        _at++;
        _open.Push((close, new ElixirTerm(_line) { Items = [] }, _key));
        _key = null;
        return _open.Count <= MaxDepth;
    }

    private bool Close(char letter)
    {
        _at++;
        if (_key is not null || !_open.TryPop(out var frame) || frame.Close != letter)
        {
            return false;
        }

        _key = frame.Key;
        return Add(frame.Term);
    }

    private bool Word(char letter)
    {
        var line = _line;
        var isAtom = letter == ':' || letter != '"';
        _at += letter == ':' ? 1 : 0;
        var word = _at < text.Length && text[_at] == '"' ? Quoted() : Plain();
        if (word is null)
        {
            return false;
        }

        var term = new ElixirTerm(line) { Text = word, IsAtom = isAtom };

        // "key: value": the colon stands at the word, and is not that of an atom behind it.
        if (letter != ':' && _at < text.Length && text[_at] == ':' && _key is null && _open.Count > 0)
        {
            _at++;
            _key = term;
            return true;
        }

        return Add(term);
    }

    private bool Add(ElixirTerm term)
    {
        var value = _key is null ? term : new ElixirTerm(_key.Line) { Items = [_key, term] };
        _key = null;
        if (_open.TryPeek(out var frame))
        {
            frame.Term.Items!.Add(value);
        }
        else
        {
            _root = value;
        }

        return true;
    }

    private string? Plain()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '@' or '!' or '?' or '.' or '-'))
        {
            _at++;
        }

        return _at == start ? null : text[start.._at];
    }

    private string? Quoted()
    {
        var word = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            _line += text[_at] == '\n' ? 1 : 0;
            _at += text[_at] == '\\' && _at + 1 < text.Length ? 1 : 0;
            word.Append(text[_at]);
        }

        return _at++ < text.Length ? word.ToString() : null;
    }

    // Blanks, commas and comments separate.
    private bool Skip()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is ',' or '#' or '\uFEFF'))
        {
            var end = text[_at] == '#' ? text.IndexOf('\n', _at) : _at;
            _line += end >= 0 && text[end] == '\n' ? 1 : 0;
            _at = end < 0 ? text.Length : end + 1;
        }

        return _at < text.Length;
    }
}
