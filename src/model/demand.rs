//! Linear inverse demand.

/// Inverse demand p = intercept - slope × Q, of the final good or of the good of one stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearInverseDemand {
    /// Choke price (a), price.
    pub intercept: f64,
    /// Absolute slope (b), price per quantity, positive.
    pub slope: f64,
}

impl LinearInverseDemand {
    /// The price at which buyers take `quantity`: p = a - b Q. Negative beyond the quantity that sells at a price of 0.
    pub fn price(&self, quantity: f64) -> f64 {
        self.intercept - self.slope * quantity
    }

    /// Elasticity of demand in absolute value, ε = p / (b Q); infinite at a quantity of 0.
    pub fn elasticity(&self, quantity: f64) -> f64 {
        self.price(quantity) / (self.slope * quantity)
    }
}
