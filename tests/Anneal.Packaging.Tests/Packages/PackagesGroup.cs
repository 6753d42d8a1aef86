namespace Anneal.Packaging.Tests.Packages;

/// <summary>Tests that take the packages, which are packed once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesGroup : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
