namespace Anneal.Interop.Tests.Python;

/// <summary>Training loops as they should be: nothing of warning level or above.</summary>
public sealed class CleanSourcesTests
{
    public static TheoryData<string> Files => new(SourceFixtures.In("Clean"));

    [Theory, MemberData(nameof(Files))]
    public void Finds_nothing_in_a_good_loop(string file) => Assert.Empty(SourceFixtures.Mistakes("Clean", file));
}
