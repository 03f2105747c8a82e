using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// A few lines that say where the terms stand ("see the file COPYING for usage and redistribution of this file, and for a disclaimer of all
/// warranties") read like terms, and are understood.
/// </summary>
internal static class PointingLines
{
    /// <summary>Lines of such a sentence, with the disclaimer beside it.</summary>
    private const int Longest = 10;

    /// <param name="lines">That read like terms.</param>
    /// <param name="files">That the text points to.</param>
    public static ImmutableArray<LineRange> Without(ImmutableArray<LineRange> lines, ImmutableArray<FileReference> files)
    {
        if (lines.IsEmpty || files.IsEmpty)
        {
            return lines;
        }

        var left = ImmutableArray.CreateBuilder<LineRange>(lines.Length);
        foreach (var range in lines)
        {
            if (!Points(range, files))
            {
                left.Add(range);
            }
        }

        return left.DrainToImmutable();
    }

    private static bool Points(LineRange lines, ImmutableArray<FileReference> files)
    {
        foreach (var file in files)
        {
            if (lines.End - lines.Start < Longest && lines.Start - Longest <= file.Line && file.Line <= lines.End + 1)
            {
                return true;
            }
        }

        return false;
    }
}
