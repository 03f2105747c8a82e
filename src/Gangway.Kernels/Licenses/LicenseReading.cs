using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Copyrights;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Notices;

namespace Gangway.Kernels.Licenses;

/// <summary>What one file says of licenses and copyright.</summary>
/// <param name="Nature">Whether there were words to read.</param>
/// <param name="Expression">All that its matches put the file under, as one SPDX expression; null where that is nothing.</param>
/// <param name="Matches">By line; what lies inside a larger match is part of that.</param>
/// <param name="Copyrights">By line.</param>
/// <param name="Files">Files it points to for its terms.</param>
/// <param name="NotUnderstood">Lines that read like terms and were not recognized. Empty means that nothing of the kind was seen.</param>
public sealed record LicenseReading(
    FileNature Nature,
    string? Expression,
    ImmutableArray<LicenseMatch> Matches,
    ImmutableArray<CopyrightStatement> Copyrights,
    ImmutableArray<FileReference> Files,
    ImmutableArray<LineRange> NotUnderstood);
