using System.Collections.Frozen;
using System.Text;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>Turns names joined in a format's own way into an SPDX expression. One name that is not known makes the whole unknown.</summary>
internal static class NameExpression
{
    /// <summary>" (>= " before a version of R.</summary>
    private const int LongestOperator = 5;

    private const int Longest = 1000;
    private const int Deepest = 20;

    public static string? Translate(string value, NameSystem system)
    {
        if (value.Length is 0 or > Longest)
        {
            return null;
        }

        return system switch
        {
            NameSystem.Cargo => Slashes(value),
            NameSystem.Trove => NameTables.Trove.GetValueOrDefault(value[(value.LastIndexOf("::", StringComparison.Ordinal) + 1)..].TrimStart(':', ' ')),
            NameSystem.Cpan => NameTables.Cpan.GetValueOrDefault(value),
            NameSystem.Cabal => CabalName(value),
            NameSystem.Module => NameTables.Module.GetValueOrDefault(value),
            NameSystem.Arch => NameTables.Arch.GetValueOrDefault(value),
            NameSystem.Ports => NameTables.Ports.GetValueOrDefault(value),
            NameSystem.Fedora => Joined(value, FedoraName),
            NameSystem.Debian => DebianNames.Translate(value),
            NameSystem.Yocto => Joined(value.Replace("&", " and ", StringComparison.Ordinal).Replace("|", " or ", StringComparison.Ordinal), name => NameTables.Yocto.GetValueOrDefault(name)),
            NameSystem.R => RNames(value),
            NameSystem.Gentoo => GentooNames.Translate(value),
            _ => null,
        };
    }

    /// <summary>Names joined by "and", "or" and parentheses; a name may have several words.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="translated">The SPDX expression of a name, or null.</param>
    public static string? Joined(string value, Func<string, string?> translated)
    {
        var result = new StringBuilder();
        var name = new StringBuilder();
        var (depth, operandDue, joints) = (0, true, 0);
        foreach (var token in Tokens(value))
        {
            var joint = token.Equals("and", StringComparison.OrdinalIgnoreCase) ? " AND " : token.Equals("or", StringComparison.OrdinalIgnoreCase) ? " OR " : null;
            if (joint is null && token is not (")" or "(" or ""))
            {
                name.Append(name.Length > 0 ? " " : "").Append(token);
                continue;
            }

            if (name.Length > 0)
            {
                if (!operandDue || translated(name.ToString()) is not { } expression)
                {
                    return null;
                }

                result.Append(expression.Contains(" OR ", StringComparison.Ordinal) ? $"({expression})" : expression);
                name.Clear();
                operandDue = false;
            }

            depth += token == "(" ? 1 : token == ")" ? -1 : 0;
            if (token == "(" ? !operandDue : operandDue || depth < 0)
            {
                return null;
            }

            result.Append(joint ?? token);
            joints += joint is null ? 0 : 1;
            operandDue = joint is not null || token == "(";
        }

        var text = result.ToString();
        var whole = joints == 0 && text.StartsWith('(') && text.EndsWith(')');
        return depth != 0 || depth > Deepest ? null : whole ? text.Trim('(', ')') : text;
    }

    /// <summary>Words and parentheses; an empty token ends. "(==" and "(&gt;=" belong to a name.</summary>
    private static IEnumerable<string> Tokens(string value)
    {
        foreach (var part in value.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return part;
        }

        yield return "";
    }

    private static string? Slashes(string value) =>
        value.Contains('/', StringComparison.Ordinal) && !value.Contains("//", StringComparison.Ordinal)
            ? string.Join(" OR ", value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : null;

    private static string? CabalName(string value)
    {
        if (NameTables.Cabal.TryGetValue(value, out var expression))
        {
            return expression;
        }

        var later = value.EndsWith('+') || value.StartsWith(">=", StringComparison.Ordinal);
        return later && NameTables.Cabal.TryGetValue(value.Trim('+', '>', '=', ' '), out expression) ? expression.Replace("-only", "-or-later", StringComparison.Ordinal) : null;
    }

    /// <summary>A name of Fedora's list, or an SPDX id as Fedora writes them since 2022.</summary>
    private static string? FedoraName(string name) =>
        NameTables.Fedora.GetValueOrDefault(name) ?? (name.EndsWith("-only", StringComparison.Ordinal) || name.EndsWith("-or-later", StringComparison.Ordinal) || name.EndsWith("-Clause", StringComparison.Ordinal)
            || name is "Apache-2.0" or "MPL-2.0" or "Zlib" or "MIT" or "BSL-1.0" or "CC0-1.0" or "Artistic-1.0-Perl" or "OFL-1.1" or "PSF-2.0" ? name : null);

    private static string? RNames(string value)
    {
        var parts = new List<string>();
        foreach (var choice in value.Split('|', StringSplitOptions.TrimEntries))
        {
            var name = choice.Split('+', StringSplitOptions.TrimEntries)[0];
            if (name.StartsWith("file ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (RName(name) is not { } expression)
            {
                return null;
            }

            parts.Add(expression);
        }

        return parts.Count == 0 ? null : string.Join(" OR ", parts);
    }

    /// <summary>"GPL (&gt;= 2)", "LGPL (== 2.1)", "GPL-3"; "GPL" alone is any version.</summary>
    private static string? RName(string name)
    {
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("(>=", "(>= ", StringComparison.Ordinal).Replace("(==", "(== ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        name = name.StartsWith("GNU General Public License", StringComparison.Ordinal) ? "GPL" + name[26..] : name.StartsWith("GNU Lesser General Public License", StringComparison.Ordinal) ? "LGPL" + name[33..] : name;
        if (NameTables.R.TryGetValue(name, out var expression))
        {
            return expression;
        }

        var open = name.IndexOf(" (", StringComparison.Ordinal);
        if (!name.EndsWith(')') || open < 0 || open + LongestOperator > name.Length - 1)
        {
            return null; // "GPL ()"
        }

        var version = name[(open + LongestOperator)..^1].Trim();
        var plain = NameTables.R.GetValueOrDefault($"{name[..open]}-{(version.EndsWith(".0", StringComparison.Ordinal) ? version[..^2] : version)}");
        return name[(open + 2)..].StartsWith(">=", StringComparison.Ordinal) ? plain?.Replace("-only", "-or-later", StringComparison.Ordinal) : plain;
    }
}
