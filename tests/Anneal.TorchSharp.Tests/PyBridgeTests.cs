using Anneal.Interop;
using TorchSharp.PyBridge;

namespace Anneal.TorchTests;

/// <summary>Files exchanged with Python through TorchSharp.PyBridge.</summary>
public sealed class PyBridgeTests
{
    [TorchFact]
    public void A_base_rate_overwritten_by_a_loaded_file_is_noticed_and_explained()
    {
        using var folder = new TemporaryFolder();
        Save(folder.File("optimizer.pt"));
        var model = SmallTraining.NewModel();
        var optimizer = torch.optim.Adam(model.parameters(), 0.3);
        optimizer.load_py(folder.File("optimizer.pt"));
        var refused = Assert.Throws<ArgumentException>(() => optimizer.Schedule("linear(base -> 0, 40)"));
        Assert.Contains("made with the rate 0.3", refused.Message, StringComparison.Ordinal);
        Assert.Contains("InitialLearningRate", refused.Message, StringComparison.Ordinal);
        Assert.Contains("load_py", refused.Message, StringComparison.Ordinal);

        foreach (var group in optimizer.ParamGroups)
            group.InitialLearningRate = 0.3;
        Assert.Equal(0.3, optimizer.Schedule("linear(base -> 0, 40)").CurrentRate);
    }

    [TorchFact]
    public void A_scheduler_made_before_the_file_is_loaded_keeps_its_base_rate()
    {
        using var folder = new TemporaryFolder();
        Save(folder.File("optimizer.pt"));
        var optimizer = torch.optim.Adam(SmallTraining.NewModel().parameters(), 0.3);
        var scheduler = optimizer.Schedule("linear(base -> 0, 40)");
        optimizer.load_py(folder.File("optimizer.pt"));
        scheduler.Advance();
        Assert.Equal(0.3 * 39 / 40, Optimizers.RateOf(optimizer), 1e-15);
    }

    [TorchFact]
    public void Groups_with_rates_of_their_own_are_no_overwritten_ones()
    {
        var model = SmallTraining.NewModel();
        var optimizer = new SGD([new SGD.ParamGroup(model.parameters(), 0.1, 0.9)], 0.3);
        Assert.Equal(0.1, optimizer.Schedule("linear(base -> 0, 40)").CurrentRate);
    }

    [TorchFact]
    public void An_optimizer_that_TorchSharp_has_loaded_is_no_overwritten_one()
    {
        using var folder = new TemporaryFolder();
        var model = SmallTraining.NewModel();
        var optimizer = torch.optim.Adam(model.parameters(), 0.3);
        SmallTraining.Train(model, optimizer, optimizer.Schedule("linear(base -> 0, 40)"), 10);
        optimizer.save_state_dict(folder.File("optimizer.bin"));
        var loaded = torch.optim.Adam(model.parameters(), 0.3);
        loaded.load_state_dict(folder.File("optimizer.bin"));
        Assert.Equal(0.3, loaded.Schedule("linear(base -> 0, 40)").CurrentRate);
    }

    [TorchFact]
    public void A_file_that_it_wrote_compressed_is_unpacked_and_read()
    {
        using var folder = new TemporaryFolder();
        Save(folder.File("optimizer.pt"));
        var refused = Assert.ThrowsAny<Exception>(() => TorchSchedulerState.ReadFile(folder.File("optimizer.pt")));
        // It is an optimizer's state, which says no schedule; what matters is that it was read as far as that.
        Assert.DoesNotContain("uncompressed", refused.Message, StringComparison.Ordinal);
        Assert.Contains("holds no state that a scheduler", refused.Message, StringComparison.Ordinal);
    }

    private static void Save(string file)
    {
        var model = SmallTraining.NewModel();
        var optimizer = torch.optim.Adam(model.parameters(), 0.3);
        SmallTraining.Train(model, optimizer, optimizer.Schedule("linear(base -> 0, 40)"), 10);
        optimizer.save_py(file);
    }
}
