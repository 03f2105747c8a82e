using System.Collections.Immutable;
using Gangway.Office.Contract;

namespace Gangway.Office.Institution;

/// <summary>What one product owes, and how much of that question is unanswered.</summary>
/// <param name="Obligations">Due first.</param>
/// <param name="Conflicts">Pairs of licenses that cannot be kept together.</param>
/// <param name="Answered">Shipped components whose license is known and whose terms are encoded (count and known), of all shipped ones.</param>
/// <param name="UnknownLicense">Shipped components without a concluded license.</param>
/// <param name="TermsNotEncoded">SPDX ids that are known but whose terms are not encoded, with the number of components under each.</param>
/// <param name="Questions">Facts nobody has stated that decide something, with the number of obligations and conflicts each decides.</param>
public sealed record Owed(
    ImmutableArray<Obligation> Obligations,
    ImmutableArray<LicenseConflict> Conflicts,
    Share Answered,
    int UnknownLicense,
    ImmutableArray<KeyValuePair<string, int>> TermsNotEncoded,
    ImmutableArray<KeyValuePair<string, int>> Questions);
