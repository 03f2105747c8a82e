using System.Collections.Immutable;
using Gangway.Office.Contract;

namespace Gangway.Benchmarks;

/// <summary>The licenses and exceptions an expression is made of, each under its current id: GPL-2.0+ is GPL-2.0-or-later.</summary>
internal static class LicenseAtoms
{
    private static readonly char[] Signs = ['(', ')', ' '];

    public static ImmutableArray<string> Of(IEnumerable<string> expressions, LicenseIds ids) =>
        [.. expressions.SelectMany(expression => Of(expression, ids)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(string expression, LicenseIds ids) =>
        SpdxExpression.TryParse(expression, ids, SpdxGrammar.Lax, out var parsed, out _, out _)
            ? parsed.Licenses.SelectMany(Parts)
            : expression.Split(Signs, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("AND" or "OR" or "WITH"));

    private static IEnumerable<string> Parts(SpdxExpression license) =>
        license is SpdxExpression.With with ? [with.Licensed.ToString(), with.Exception] : [license.ToString()];

    /// <summary>BSD for BSD-3-Clause-LBNL, LGPL for LGPL-2.1-only; exceptions are a family of their own.</summary>
    public static string Family(string atom)
    {
        var dash = atom.IndexOf('-', StringComparison.Ordinal);
        return atom.Contains("exception", StringComparison.OrdinalIgnoreCase) ? "exceptions" : dash < 0 ? atom : atom[..dash];
    }
}
