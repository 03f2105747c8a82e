namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// What stands between $( and ): a name, a name with a method, or one of the functions that say something of files and frameworks.
// https://learn.microsoft.com/visualstudio/msbuild/property-functions
internal static class MSBuildExpressions
{
    private const int MaxDepth = 8;

    /// <summary>A text in its parts: plain, and what stands inside <c>$(…)</c>. A <c>$(</c> without its end is plain.</summary>
    public static IEnumerable<(string Text, bool IsExpression)> Of(string text)
    {
        var at = 0;
        while (text.IndexOf("$(", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = EndOf(text, start + 1);
            if (end < 0)
            {
                break;
            }

            if (start > at)
            {
                yield return (text[at..start], false);
            }

            yield return (text[(start + 2)..end].Trim(), true);
            at = end + 1;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    public static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    /// <summary>Null where the expression is none of these, or rests on what is not known.</summary>
    public static string? Value(string expression, MSBuildProperties properties, MSBuildFile? at, int depth = 0)
    {
        if (IsName(expression))
        {
            return properties.Value(expression, at);
        }

        var open = expression.IndexOf('(', StringComparison.Ordinal);
        if (depth > MaxDepth || open < 0 || !expression.EndsWith(')') || EndOf(expression, open) != expression.Length - 1)
        {
            return null;
        }

        var arguments = Arguments(expression[(open + 1)..^1]).Select(argument => Argument(argument, properties, at)).ToArray();
        var name = expression[..open];
        if (name.StartsWith('['))
        {
            return Array.TrueForAll(arguments, argument => argument is not null) ? MSBuildFunctions.Call(name, arguments!, properties, at) : null;
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && properties.Resolve($"$({name[..dot]})", at) is { } value && Array.TrueForAll(arguments, argument => argument is not null)
            ? MSBuildFunctions.Method(value, name[(dot + 1)..], arguments!)
            : null;
    }

    private static string? Argument(string stated, MSBuildProperties properties, MSBuildFile? at)
    {
        var plain = stated.Trim();
        var inner = plain.Length > 1 && plain[0] is '\'' or '"' or '`' && plain[^1] == plain[0] ? plain[1..^1] : plain;
        return properties.Resolve(inner, at);
    }

    /// <summary>The closing bracket of the opening one at a place, -1 where there is none; brackets in quotes are none.</summary>
    public static int EndOf(string text, int open)
    {
        var (depth, quote) = (0, '\0');
        for (var at = open; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '\'' or '"' or '`' && depth > 0)
            {
                quote = letter;
            }
            else if (letter == '(')
            {
                depth++;
            }
            else if (letter == ')' && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static List<string> Arguments(string text)
    {
        var arguments = new List<string>();
        var (depth, quote, start) = (0, '\0', 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            quote = quote != '\0' ? (letter == quote ? '\0' : quote) : letter is '\'' or '"' or '`' ? letter : '\0';
            depth += quote != '\0' ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && quote == '\0' && depth == 0)
            {
                arguments.Add(text[start..at]);
                start = at + 1;
            }
        }

        if (text.Trim().Length > 0)
        {
            arguments.Add(text[start..]);
        }

        return arguments;
    }
}
