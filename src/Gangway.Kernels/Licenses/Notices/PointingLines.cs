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
    public static void Drop(List<LineRange> lines, ImmutableArray<FileReference>.Builder files) => lines.Drop(files, static (range, files) => Points(range, files));

    private static bool Points(LineRange lines, ImmutableArray<FileReference>.Builder files)
    {
        for (var place = 0; place < files.Count; place++) // The builder's enumerator is an object.
        {
            if (lines.End - lines.Start < Longest && lines.Start - Longest <= files[place].Line && files[place].Line <= lines.End + 1)
            {
                return true;
            }
        }

        return false;
    }
}
