using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>A license or exception whose text is neither with a component nor on the SPDX list. It is listed, never made up.</summary>
public sealed record MissingText(string License, ImmutableArray<string> Components);
