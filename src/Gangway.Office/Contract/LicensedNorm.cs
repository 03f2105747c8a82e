using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>A norm of a license family and the ids it holds for; none named means all.</summary>
public sealed record LicensedNorm(Norm Norm, ImmutableArray<string> For);
