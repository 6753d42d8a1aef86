// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch;
var net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1));
var adam = optim.Adam(net.parameters(), lr: 1e-3);
var plateau = optim.lr_scheduler.ReduceLROnPlateau(adam, mode: "min", factor: 0.5, patience: 4, verbose: true);
for (int epoch = 0; epoch < 120; epoch++)
{
    net.train();
    foreach (var (x, y) in train)
    {
        adam.zero_grad();
        var loss = nn.functional.mse_loss(net.forward(x), y);
        loss.backward();
        adam.step();
    }

    net.eval();
    double valLoss = 0;
    using (no_grad())
        foreach (var (x, y) in validation)
            valLoss += nn.functional.mse_loss(net.forward(x), y).item<float>();
    plateau.step(valLoss / validation.Count);
}
