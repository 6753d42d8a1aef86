using System.Text.Json.Nodes;
using Anneal.Tests.Legacy;

namespace Anneal.Interop.Tests.Legacy;

/// <summary>PyTorch files that the build of commit cc4efcd wrote.</summary>
public sealed class LegacyTests
{
    private const string Runs = "torch.jsonl.gz";

    [Fact]
    public void Files_are_read_as_the_same_runs_and_resume_with_the_same_rates() =>
        LegacyFile.AssertAnsweredAlike(Runs, 50, input => TorchAnswer.Read(input, Written(input)));

    [Fact]
    public void Runs_are_written_as_the_same_bytes() =>
        Assert.Empty(
            LegacyFile
                .Inputs(Runs)
                .Where(input => !TorchAnswer.Write(input).SequenceEqual(Written(input)))
                .Select(TorchAnswer.FileOf)
        );

    private static byte[] Written(JsonObject input) => File.ReadAllBytes(LegacyFile.PathOf(TorchAnswer.FileOf(input)));
}
