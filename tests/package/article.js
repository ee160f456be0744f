import 'cluster-pricing'
