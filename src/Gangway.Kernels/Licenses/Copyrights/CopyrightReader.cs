using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>
/// Finds copyright statements in any comment form, in prose, HTML, RTF, man pages, strings and fields of records. What only speaks
/// of copyright ("the above copyright notice"), code, enumerations "(c)" and templates ("[yyyy] [name of copyright owner]") are none.
/// </summary>
/// <remarks>
/// <para>Normal form: <c>Copyright 1999-2001, 2004 Example Ltd. &lt;mail@example.com&gt;</c>; reading it gives itself. Years are
/// sorted and joined; two digits alone count as of the twentieth century; "All rights reserved" is left out.</para>
/// <para>Cost: six vectorized passes, and at most 1.6 KB looked at for each mark.</para>
/// </remarks>
public static class CopyrightReader
{
    /// <summary>Statements kept of one file.</summary>
    public const int Most = 4096;

    /// <summary>Adds the statements in the order of their lines; of equal ones the first is kept.</summary>
    /// <param name="utf8">Text as UTF-8 or Latin-1.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="statements">May hold statements of an earlier part of the same file.</param>
    public static void Read(ReadOnlySpan<byte> utf8, int firstLine, ImmutableArray<CopyrightStatement>.Builder statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var marks = new CopyrightMarks(utf8);
        if (!marks.TryNext(0, out var mark))
        {
            return;
        }

        var scan = new CopyrightScan(utf8, firstLine, statements);
        do
        {
            scan.Read(mark);
        }
        while (statements.Count < Most && marks.TryNext(Math.Max(mark.End, scan.Behind), out mark));
        scan.Dispose();
    }
}
