using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>A license norm activated in the context of one product.</summary>
/// <param name="Norm">The norm, with clause, role, wordings and fix.</param>
/// <param name="License">The SPDX id it comes from.</param>
/// <param name="Components">Keys of the components that bring it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Covered">How many of the components the evidence names.</param>
/// <param name="Evidence">The files that fulfil it, whole or in part.</param>
/// <param name="Asks">Facts whose answer decides whether it holds; only while Open.</param>
public sealed record Obligation(
    Norm Norm,
    string License,
    ImmutableArray<string> Components,
    ObligationState State,
    Share Covered,
    ImmutableArray<string> Evidence,
    ImmutableArray<string> Asks);
