namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// Manifests that are programs: setup.py, gemspecs, mix.exs, Makefile.PL, conanfile.py, rockspecs, podspecs, build.sbt and others.
/// Nothing is run: a word "license", an equals sign, arrow or colon, and the strings behind it.
/// </summary>
internal static class ManifestCalls
{
    private const int MostStrings = 20;
    private const int FarthestString = 4000;

    public static void Read(ManifestDraft draft)
    {
        var text = draft.Text;
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOf("icen", StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return;
            }

            var word = WordAround(text, at + found);
            at = word.End.Value;
            if (text.AsSpan(word.Start.Value).StartsWith("License ::", StringComparison.Ordinal))
            {
                at = ReadClassifier(draft, word.Start.Value);
            }
            else if (RoleOf(text.AsSpan()[word]) is { } role && !InComment(text, word.Start.Value))
            {
                at = ReadValue(draft, role, at);
            }
        }
    }

    private static Range WordAround(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsWord(text[start - 1]) && at - start < 40)
        {
            start--;
        }

        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return start..end;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool InComment(string text, int at)
    {
        var line = text.AsSpan(0, at);
        line = line[(line.LastIndexOf('\n') + 1)..];
        line = line.Length > 200 ? line[^200..] : line;
        return line.Contains("//", StringComparison.Ordinal) || line.Contains("#", StringComparison.Ordinal) || line.TrimStart().StartsWith("--") || line.TrimStart().StartsWith(";");
    }

    private static ManifestRole? RoleOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        var length = word.Length <= 32 ? word.ToLowerInvariant(lower) : 0;
        return lower[..length] switch
        {
            "license" or "licenses" or "licence" or "licences" or "__license__" or "cpack_rpm_package_license" or "module_license" => ManifestRole.License,
            "license_file" or "license_files" or "licensefile" => ManifestRole.File,
            "license_url" or "licenseurl" => ManifestRole.Address,
            _ => null,
        };
    }

    private static int ReadClassifier(ManifestDraft draft, int at)
    {
        var end = draft.Text.AsSpan(at).IndexOfAny("\"'\n");
        end = end < 0 ? draft.Text.Length : at + end;
        draft.Add(draft.Text.AsSpan(at, end - at), ManifestRole.Classifier, at);
        return end;
    }

    /// <summary>One string, or those of the bracket that opens first.</summary>
    private static int ReadValue(ManifestDraft draft, ManifestRole role, int at)
    {
        var text = draft.Text;
        var (depth, count, joined, key, limit) = (0, 0, false, (ManifestRole?)null, Math.Min(text.Length, at + FarthestString));
        for (; at < limit && count < MostStrings; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' when IsString(text, at, out var end):
                    var next = SkipBlanks(text, end + 1);
                    var isKey = depth > 0 && next < text.Length && ((text[next] == ':' && !(next + 1 < text.Length && char.IsAsciiLetter(text[next + 1]))) || text.AsSpan(next).StartsWith("=>") || text[next] == '=');
                    if (isKey)
                    {
                        key = InnerRole(text.AsSpan(at + 1, end - at - 1));
                    }
                    else if (joined || depth > 0)
                    {
                        draft.Add(text.AsSpan(at + 1, end - at - 1), key ?? role, at);
                        count++;
                    }

                    at = end;
                    if (depth == 0 && !isKey)
                    {
                        return end + 1;
                    }

                    break;
                case '(' or '[' or '{':
                    depth++;
                    joined = true;
                    break;
                case ')' or ']' or '}':
                    if (--depth <= 0)
                    {
                        return at + 1;
                    }

                    break;
                case '=' or ':' or '>' or '+' or '~' or ' ' or '\t' or 'u' or 'b' or '@':
                    joined |= text[at] is not ('u' or 'b');
                    break;
                case '\n' or '\r' when depth == 0:
                    return at;
                case '#' when depth > 0:
                    at = text.IndexOf('\n', at, limit - at) is >= 0 and var feed ? feed : limit;
                    break;
                case '%' when text.AsSpan(at).StartsWith("%w", StringComparison.OrdinalIgnoreCase):
                    return ReadWords(draft, role, at + 2);
                case ',':
                    break;
                default:
                    if (depth == 0)
                    {
                        return at;
                    }

                    at = ReadInnerKey(text, at, limit, ref key);
                    break;
            }
        }

        return at;
    }

    private static int ReadInnerKey(string text, int at, int limit, ref ManifestRole? key)
    {
        var end = at;
        while (end < limit && IsWord(text[end]))
        {
            end++;
        }

        if (end > at)
        {
            key = InnerRole(text.AsSpan(at, end - at));
            return end - 1;
        }

        return at;
    }

    private static ManifestRole? InnerRole(ReadOnlySpan<char> key) => key switch
    {
        "url" or "uri" => ManifestRole.Address,
        "file" => ManifestRole.File,
        "text" => (ManifestRole)(-1),
        _ => null,
    };

    /// <summary>Ruby's <c>%w[MIT Ruby]</c>.</summary>
    private static int ReadWords(ManifestDraft draft, ManifestRole role, int at)
    {
        var end = draft.Text.AsSpan(at).IndexOfAny("])}>\n");
        if (end <= 0)
        {
            return at;
        }

        foreach (var word in draft.Text.Substring(at + 1, end - 1).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Add(word, role, at);
        }

        return at + end;
    }

    private static bool IsString(string text, int at, out int end)
    {
        for (end = at + 1; end < text.Length && text[end] != '\n' && end - at < 400; end++)
        {
            if (text[end] == text[at])
            {
                return true;
            }

            end += text[end] == '\\' ? 1 : 0;
        }

        return false;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
