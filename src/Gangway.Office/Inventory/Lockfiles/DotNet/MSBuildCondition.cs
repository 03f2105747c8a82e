namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// A Condition as MSBuild writes it: 'a' == 'b', And, Or, !, brackets, functions. Three-valued: what rests on something these files do
// not tell is unknown. https://learn.microsoft.com/visualstudio/msbuild/msbuild-conditions
internal sealed class MSBuildCondition
{
    private const int MaxLength = 4096;
    private const int MaxDepth = 32;

    // The longer of two that begin alike first.
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">", "!", "(", ")", ","];

    private readonly MSBuildProperties _properties;
    private readonly MSBuildFile _at;
    private readonly string _text;
    private int _place;
    private int _depth;
    private string? _next;

    private MSBuildCondition(string text, MSBuildProperties properties, MSBuildFile at) => (_text, _properties, _at) = (text, properties, at);

    public static bool? Holds(string? condition, MSBuildProperties properties, MSBuildFile at)
    {
        if (string.IsNullOrWhiteSpace(condition))
        {
            return true;
        }

        var reading = new MSBuildCondition(condition, properties, at);
        var truth = condition.Length > MaxLength ? null : reading.Either();
        return reading.Next().Length == 0 ? truth : null;
    }

    private bool? Either()
    {
        var truth = Both();
        while (Took("or"))
        {
            truth |= Both();
        }

        return truth;
    }

    private bool? Both()
    {
        var truth = One();
        while (Took("and"))
        {
            truth &= One();
        }

        return truth;
    }

    private bool? One()
    {
        if (++_depth > MaxDepth)
        {
            (_place, _next) = (_text.Length, null);
            return null;
        }

        bool? truth;
        if (Took("!"))
        {
            truth = !One();
        }
        else if (Took("("))
        {
            truth = Either();
            truth = Took(")") ? truth : null;
        }
        else
        {
            truth = Comparison();
        }

        _depth--;
        return truth;
    }

    private bool? Comparison()
    {
        var left = Take();
        if (left.Equals("exists", StringComparison.OrdinalIgnoreCase) && Took("("))
        {
            var path = _properties.Resolve(Unquoted(Take()), _at);
            return Took(")") && path is not null && TreePaths.Resolve(TreePaths.FolderOf(_at.Path), path) is { } found && _properties.Files.Exists(found) ? true : null;
        }

        if (Next() is "==" or "!=" or "<=" or ">=" or "<" or ">")
        {
            var sign = Take();
            return Compared(Unquoted(left), sign, Unquoted(Take()));
        }

        return _properties.Resolve(Unquoted(left), _at)?.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "ON" or "YES" => true,
            "FALSE" or "OFF" or "NO" => false,
            _ => null,
        };
    }

    private bool? Compared(string left, string sign, string right)
    {
        var (first, second) = (_properties.Resolve(left, _at), _properties.Resolve(right, _at));
        if (sign is not ("==" or "!="))
        {
            return Ordered(first, sign, second);
        }

        if (first is null || second is null)
        {
            // A name nobody defines is nothing: that decides "is it nothing?", and no other question, as somebody may define it yet.
            var isEmpty = (first, second) is ("", null) or (null, "") && _properties.HoldsOnlyUndefined(first is null ? left : right);
            return isEmpty ? sign == "==" : null;
        }

        return first.Trim().Equals(second.Trim(), StringComparison.OrdinalIgnoreCase) == (sign == "==");
    }

    private static bool? Ordered(string? left, string sign, string? right)
    {
        if (!TryNumber(left, out var first) || !TryNumber(right, out var second))
        {
            return null;
        }

        var order = first.CompareTo(second);
        return sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static bool TryNumber(string? text, out Version number) =>
        Version.TryParse(text?.Trim().TrimStart('v') is { } plain ? (plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0") : "", out number!);

    private static string Unquoted(string word) => word.Length > 1 && word[0] == '\'' && word[^1] == '\'' ? word[1..^1] : word;

    private bool Took(string word)
    {
        if (!Next().Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Take();
        return true;
    }

    private string Next() => _next ??= Read();

    private string Take()
    {
        var word = Next();
        _next = null;
        return word;
    }

    // A quoted text with its quotes, a sign, or a run of letters in which $(…) may stand.
    private string Read()
    {
        while (_place < _text.Length && char.IsWhiteSpace(_text[_place]))
        {
            _place++;
        }

        if (_place == _text.Length)
        {
            return "";
        }

        var start = _place;
        if (_text[start] == '\'')
        {
            var end = EndOfQuoted(start + 1);
            _place = end < 0 ? _text.Length : end + 1;
            return _text[start.._place];
        }

        foreach (var sign in Signs)
        {
            if (_text.AsSpan(start).StartsWith(sign))
            {
                _place += sign.Length;
                return sign;
            }
        }

        while (_place < _text.Length && !char.IsWhiteSpace(_text[_place]) && !"=!<>(),'".Contains(_text[_place]))
        {
            _place += _text.AsSpan(_place).StartsWith("$(") && EndOfExpression(_place) is > 0 and var length ? length : 1;
        }

        return _text[start.._place];
    }

    // A quote inside $(…) does not end the text.
    private int EndOfQuoted(int from)
    {
        for (var at = from; at < _text.Length; at++)
        {
            if (_text[at] == '\'')
            {
                return at;
            }

            at += _text.AsSpan(at).StartsWith("$(") && EndOfExpression(at) is > 0 and var length ? length - 1 : 0;
        }

        return -1;
    }

    private int EndOfExpression(int at) => MSBuildExpressions.EndOf(_text, at + 1) + 1 - at;
}
