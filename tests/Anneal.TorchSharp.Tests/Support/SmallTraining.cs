using System.Security.Cryptography;

namespace Anneal.TorchTests.Support;

/// <summary>A network with all that has a state: weights, running averages, dropout.</summary>
internal static class SmallTraining
{
    private const long Inputs = 6,
        Outputs = 3,
        Batch = 8;

    public static nn.Module<Tensor, Tensor> NewModel(long width = 12, long seed = 7)
    {
        random.manual_seed(seed);
        return nn.Sequential(
            ("first", nn.Linear(Inputs, width)),
            ("norm", nn.BatchNorm1d(width)),
            ("active", nn.ReLU()),
            ("drop", nn.Dropout(0.3)),
            ("last", nn.Linear(width, Outputs))
        );
    }

    /// <summary>The loss of the batch of a step.</summary>
    public static Tensor LossOf(nn.Module<Tensor, Tensor> model, long step)
    {
        using var scope = NewDisposeScope();
        var inputs = sin(arange(Batch * Inputs, dtype: ScalarType.Float32) * (step % 13 + 1)).reshape(Batch, Inputs);
        var targets = cos(arange(Batch * Outputs, dtype: ScalarType.Float32) * (step % 7 + 1));
        return nn.functional.mse_loss(model.call(inputs), targets.reshape(Batch, Outputs)).MoveToOuterDisposeScope();
    }

    /// <summary>Makes updates until the scheduler has counted so many.</summary>
    public static void Train(
        nn.Module<Tensor, Tensor> model,
        Optimizer optimizer,
        GroupScheduler scheduler,
        long until,
        Action<GroupScheduler>? advance = null
    )
    {
        while (scheduler.Step < until)
        {
            optimizer.zero_grad();
            using (var loss = LossOf(model, scheduler.Step))
                loss.backward();
            optimizer.step();
            (advance ?? (each => each.Advance()))(scheduler);
        }
    }

    /// <summary>All bits of a model.</summary>
    public static string HashOf(nn.Module model) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. model.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())])
        );
}
